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
            "docx", new DocxExtractor(),
            "pdf", new PdfExtractor(),
            "ofd", new OfdExtractor(),
            "html", new HtmlExtractor(),
            "md", new MarkdownExtractor(),
            "txt", new PlainTextExtractor());

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        FileFormat format = format(file);
        ExtractedText text = extractorFor(format, file).extract(file);
        if (text.blocks().isEmpty()) {
            throw new ExtractionException(ExtractionFailure.EMPTY, file);
        }
        return text;
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

    private TextExtractor extractorFor(FileFormat format, Path file) throws ExtractionException {
        TextExtractor extractor = own.get(format.name());
        if (extractor != null) {
            return extractor;
        }
        if (TikaExtractor.reads(tika, format.mediaType())) {
            return new TikaExtractor(tika, format);
        }
        if (format.mediaType().getType().equals("text") || isText(file)) {
            return new PlainTextExtractor();
        }
        if (format.mediaType().toString().endsWith("protected") || format.name().contains("encrypted")) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file);
        }
        throw new ExtractionException(ExtractionFailure.UNSUPPORTED, file);
    }

    private static boolean isText(Path file) throws ExtractionException {
        try {
            return TextSniffer.isText(file);
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
    }
}
