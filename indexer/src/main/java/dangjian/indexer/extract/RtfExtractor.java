package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** RTF, with its tables, notes and automatic numbers, which Tika leaves out. Tika finds the files embedded in it. */
final class RtfExtractor implements FormatReader {

    private static final Pattern OBJECT = Pattern.compile("\\\\objdata");

    private final FileFormat format;
    private final FormatReader tika;

    RtfExtractor(FileFormat format, FormatReader tika) {
        this.format = format;
        this.tika = tika;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        BlockList blocks = new BlockList();
        RtfText text = new RtfText(blocks);
        byte[] source;
        try {
            source = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
        text.addAll(source);
        if (OBJECT.matcher(new String(source, StandardCharsets.ISO_8859_1)).find()) {
            tika.read(file, members); // for the files embedded; its text is the same as ours
        }
        PageJudgement judged = PageJudgement.of(0, text.pages(), blocks.blocks());
        String title = text.title();
        return new ExtractedText(
                format.name(),
                format.mediaType().toString(),
                judged.blocks(),
                OptionalInt.empty(),
                ExtractedText.titled(title));
    }
}
