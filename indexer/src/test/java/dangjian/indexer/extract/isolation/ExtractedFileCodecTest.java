package dangjian.indexer.extract.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What comes out of a child process is what went in. */
class ExtractedFileCodecTest {

    private static final ExtractedText TEXT = new ExtractedText(
            "docx",
            "application/x",
            List.of(
                    new Block(Block.Type.TITLE, 0, "标题 plain é \uD83D\uDE00 \uD800 half", OptionalInt.of(1)),
                    new Block(Block.Type.HEADING, 3, "ascii\tonly\u0000", OptionalInt.of(70_000)),
                    new Block(Block.Type.TABLE_ROW, -1, "长".repeat(3 << 20), OptionalInt.empty())),
            OptionalInt.of(0),
            Map.of("dc:title", "", "library:上传人", "某人"));

    private static byte[] written(ExtractedFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (ExtractedPart part : file.parts()) {
            ExtractedFileCodec.write(part, out);
        }
        ExtractedFileCodec.end(out);
        return bytes.toByteArray();
    }

    private static ExtractedFile read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<ExtractedPart> parts = new ArrayList<>();
        for (Optional<ExtractedPart> part = ExtractedFileCodec.read(in);
                part.isPresent();
                part = ExtractedFileCodec.read(in)) {
            parts.add(part.get());
        }
        return new ExtractedFile(parts);
    }

    @Test
    void everythingComesBackTheSame() throws Exception {
        ExtractedFile file = new ExtractedFile(List.of(
                new ExtractedPart("", Optional.of(TEXT), Optional.empty()),
                new ExtractedPart(
                        "附件/一.txt",
                        Optional.of(TEXT),
                        Optional.of(new ExtractedPart.Failure(ExtractionFailure.CORRUPT, "cut"))),
                new ExtractedPart(
                        "附件/二.txt",
                        Optional.empty(),
                        Optional.of(new ExtractedPart.Failure(ExtractionFailure.INTERNAL, "")))));
        assertThat(read(written(file))).isEqualTo(file);
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() throws Exception {
        ExtractedText small = new ExtractedText(
                "txt",
                "text/plain",
                List.of(Block.paragraph("一段文字", OptionalInt.of(300))),
                OptionalInt.empty(),
                Map.of("a", "b"));
        byte[] whole = written(new ExtractedFile(List.of(new ExtractedPart("", Optional.of(small), Optional.empty()))));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
        }
    }
}
