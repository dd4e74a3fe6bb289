package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.parser.AutoDetectParser;

/** Reads any file: decides by its content what it is and lets the extractor for that read it. */
public final class FileExtractor implements TextExtractor {

    private final Detector detector = new DefaultDetector();
    private final AutoDetectParser tika = new AutoDetectParser();
    private final Map<String, TextExtractor> own = Map.of(
            "pdf", new PdfExtractor(),
            "ofd", new OfdExtractor(),
            "html", new HtmlExtractor(),
            "md", new MarkdownExtractor(),
            "txt", new PlainTextExtractor());
    private final Map<String, FormatReader> office = Map.ofEntries(Map.entry("docx", new DocxExtractor(this)));

    /** The text of a file without what lies within it: of a mail its body, of an archive nothing. */
    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        ExtractedText text = readerFor(file).read(file, Members.IGNORED);
        if (text.blocks().isEmpty()) {
            throw new ExtractionException(ExtractionFailure.EMPTY, file);
        }
        return text;
    }

    @Override
    public ExtractedFile extractAll(Path file) {
        return new Unpacking(this::readerFor, ContainerLimits.STANDARD).all(file);
    }

    private FormatReader readerFor(Path file) throws ExtractionException {
        FileFormat format = format(file);
        TextExtractor extractor = own.get(format.name());
        if (extractor != null) {
            return (path, members) -> extractor.extract(path);
        }
        FormatReader reader = office.get(format.name());
        if (reader != null) {
            return reader;
        }
        if (ArchiveReader.reads(format)) {
            return new ArchiveReader(format);
        }
        if (TikaExtractor.reads(tika, format.mediaType())) {
            return new TikaExtractor(tika, format);
        }
        if (format.mediaType().getType().equals("text")) {
            PlainTextExtractor plain = new PlainTextExtractor();
            return (path, members) -> plain.extract(path);
        }
        if (format.mediaType().toString().endsWith("protected") || format.name().contains("encrypted")) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file);
        }
        throw new ExtractionException(ExtractionFailure.UNSUPPORTED, file);
    }

    private FileFormat format(Path file) throws ExtractionException {
        try {
            if (Files.size(file) == 0) {
                throw new ExtractionException(ExtractionFailure.EMPTY, file);
            }
            return FileFormat.of(file, detector);
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
    }
}
