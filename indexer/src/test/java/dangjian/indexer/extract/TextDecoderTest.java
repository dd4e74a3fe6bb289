package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text files in every encoding Chinese offices have, long and short, whole and damaged. */
class TextDecoderTest {

    private static final List<String> SIMPLIFIED = List.of(
            "党支部会议记录",
            "社区党委每月召开一次党建联席会议，由党委书记主持。",
            "第一条　为了加强社区党的建设，制定本办法。",
            "2024年5月12日，\n主持人：郑雪梅\n记录人：李卫东",
            "居民议事会",
            "㐂字和𠀀字是四字节的字，地名里有。");
    private static final List<String> TRADITIONAL =
            List.of("社區會議記錄", "社區發展協會每月召開一次會議，由理事長主持。", "第一條　為了加強社區的工作，特訂定本辦法。", "居民對於環境的意見，應於三日內答覆。");

    @TempDir
    Path folder;

    static Stream<Arguments> encodings() {
        return Stream.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")
                .flatMap(charset -> SIMPLIFIED.stream().map(text -> Arguments.of(charset, text)));
    }

    static Stream<Arguments> traditional() {
        return Stream.of("UTF-8", "Big5", "GB18030", "UTF-16LE", "UTF-16BE")
                .flatMap(charset -> TRADITIONAL.stream().map(text -> Arguments.of(charset, text)));
    }

    @ParameterizedTest
    @MethodSource({"encodings", "traditional"})
    void tellsTheEncodingWithoutAMark(String charset, String text) {
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void goesByTheMarkAndLeavesItOut(String charset) {
        assertThat(TextDecoder.decode(("\uFEFF" + SIMPLIFIED.get(1)).getBytes(Charset.forName(charset))))
                .isEqualTo(SIMPLIFIED.get(1));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void losesNothingButABadByte(String charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] text = (SIMPLIFIED.get(1) + "\n").getBytes(Charset.forName(charset));
        for (int i = 0; i < 20; i++) {
            bytes.write(text);
        }
        bytes.write(0xFF);
        bytes.write('\n');
        bytes.write(text);
        String read = TextDecoder.decode(bytes.toByteArray());
        assertThat(read.split(SIMPLIFIED.get(1), -1)).hasSize(22);
        assertThat(read.chars().filter(c -> c == 0xFFFD).count()).isEqualTo(1);
    }

    @Test
    void readsAccentsOfWesternText() {
        String text = "Résumé of the café's naïve façade";
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,doc",
        "GB18030,doc",
        "GB18030,pdf",
        "GB18030,docx",
        "UTF-16LE,txt",
        "UTF-16BE,pdf",
        "GB18030,html",
        "UTF-8,html",
        "GB18030,ofd",
        "GB18030,没有"
    })
    void readsTextWhateverItIsCalled(String charset, String extension) throws IOException, ExtractionException {
        Path file = folder.resolve("记录." + extension);
        Files.write(file, (SIMPLIFIED.get(1) + "\n" + SIMPLIFIED.get(2)).getBytes(Charset.forName(charset)));
        ExtractedText text = new FileExtractor().extract(file);
        assertThat(text.format()).isEqualTo("txt");
        assertThat(text.blocks()).extracting(Block::text).containsExactly(SIMPLIFIED.get(1), SIMPLIFIED.get(2));
    }

    @ParameterizedTest
    @CsvSource({"doc,GB18030", "txt,UTF-8", "pdf,GB18030"})
    void readsWebPagesWhateverTheyAreCalled(String extension, String charset) throws IOException, ExtractionException {
        Path file = folder.resolve("页面." + extension);
        Files.write(
                file,
                ("<div><h1>议事规则</h1>\n<p>" + SIMPLIFIED.get(1) + "</p></div>").getBytes(Charset.forName(charset)));
        ExtractedText text = new FileExtractor().extract(file);
        assertThat(text.format()).isEqualTo("html");
        assertThat(text.blocks()).extracting(Block::text).containsExactly("议事规则", SIMPLIFIED.get(1));
    }

    @Test
    void readsAPdfThatIsCalledText() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page().text(90, 100, 12, SIMPLIFIED.get(1))) {
            ExtractedText text = new FileExtractor().extract(draft.save(folder.resolve("a.txt")));
            assertThat(text.format()).isEqualTo("pdf");
            assertThat(text.blocks()).extracting(Block::text).containsExactly(SIMPLIFIED.get(1));
        }
    }

    @Test
    void saysThatBytesOfNoFormatAreNotSupported() throws IOException {
        byte[] noise = new byte[20_000];
        new java.util.Random(7).nextBytes(noise);
        Path file = Files.write(folder.resolve("a.bin"), noise);
        ExtractionException failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                ExtractionException.class, () -> new FileExtractor().extract(file));
        assertThat(failure.failure()).isEqualTo(ExtractionFailure.UNSUPPORTED);
    }

    @Test
    void readsTwentyMegabytesToTheLastCharacter() throws IOException, ExtractionException {
        String line = "社区党委每月召开一次党建联席会议，由党委书记主持，议定的事项由社区工作站张榜公布，接受全体居民监督，办结之后再向居民代表通报一次情况，并且归入档案备查。\n";
        StringBuilder text = new StringBuilder();
        while (text.length() < 7_000_000) {
            text.append(line);
        }
        text.append("长".repeat(1_000_000)).append("\n最后一个字：完");
        Path file = Files.write(folder.resolve("大.txt"), text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Files.size(file)).isGreaterThan(20L << 20);
        List<Block> blocks = new FileExtractor().extract(file).blocks();
        assertThat(blocks.getLast().text()).isEqualTo("最后一个字：完");
        assertThat(blocks.stream().mapToLong(block -> block.text().length()).sum())
                .isEqualTo(text.chars().filter(c -> c != '\n').count());
    }
}
