package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.util.IOUtils;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.parser.AutoDetectParser;

/** Reads any file: decides by its content what it is and lets the extractor for that read it. */
public final class FileExtractor implements TextExtractor {

    /** POI refuses longer records of a file; its own limits are met by real documents with many pictures. */
    private static final int LARGEST_RECORD_BYTES = 300_000_000;

    private static final Set<String> PICTURES = Set.of("image", "audio", "video");

    private final Detector detector = new DefaultDetector();
    private final AutoDetectParser tika = new AutoDetectParser();
    private final Map<String, TextExtractor> own = Map.of(
            "ofd", new OfdExtractor(),
            "html", new HtmlExtractor(),
            "md", new MarkdownExtractor(),
            "txt", new PlainTextExtractor());

    private final ContainerLimits limits;

    public FileExtractor() {
        this(ContainerLimits.STANDARD);
    }

    /** @param limits how much may come out of an archive or a mail */
    public FileExtractor(ContainerLimits limits) {
        this.limits = limits;
        IOUtils.setByteArrayMaxOverride(LARGEST_RECORD_BYTES);
    }

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
        List<ExtractedPart> parts = new ArrayList<>();
        extractAll(file, parts::add);
        return ExtractedFile.of(parts);
    }

    @Override
    public void extractAll(Path file, Consumer<ExtractedPart> found) {
        new Unpacking(this::readerFor, limits, found).all(file);
    }

    FormatReader readerFor(Path file) throws ExtractionException {
        FileFormat format = format(file);
        TextExtractor extractor = own.get(format.name());
        if (extractor != null) {
            return (path, members) -> extractor.extract(path);
        }
        if (format.mediaType().toString().endsWith("protected") || format.name().contains("encrypted")) {
            return new ProtectedOffice(this::readerFor);
        }
        Optional<FormatReader> reader = other(format);
        if (reader.isPresent()) {
            return reader.get();
        }
        if (format.mediaType().getType().equals("text") || isText(file)) {
            PlainTextExtractor plain = new PlainTextExtractor();
            return (path, members) -> plain.extract(path);
        }
        throw new ExtractionException(ExtractionFailure.UNSUPPORTED, file);
    }

    private Optional<FormatReader> other(FileFormat format) {
        FormatReader general = new TikaExtractor(tika, format);
        FormatReader reader = switch (format.name()) {
            case "pdf" -> new PdfExtractor();
            case "docx" -> new DocxExtractor(this);
            case "doc", "wps" -> new DocExtractor(format, general);
            case "odt", "ods", "odp", "ott", "ots", "otp", "odg" -> new OdfExtractor(format);
            case "eml", "mht" -> new EmlExtractor(format, this);
            case "uof" -> new UofExtractor(format);
            case "rtf" -> new RtfExtractor(format, general);
            case "xlsx" -> new XlsxExtractor(format);
            case "xls", "et" -> new XlsExtractor(format, general);
            case "pptx" -> new PptxExtractor(format);
            case "ppt", "dps" -> new PptExtractor(format, general);
            default -> {
                if (ArchiveReader.reads(format)) {
                    yield new ArchiveReader(format);
                }
                yield !PICTURES.contains(format.mediaType().getType()) && TikaExtractor.reads(tika, format.mediaType())
                        ? general
                        : null;
            }
        };
        return Optional.ofNullable(reader);
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

    private static boolean isText(Path file) throws ExtractionException {
        try {
            return TextSniffer.isText(file);
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
    }
}
