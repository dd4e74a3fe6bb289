package dangjian.indexer.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** OpenDocument texts, spreadsheets and slides, as a package or as one XML file, with the numbers of lists. Annotations and what was deleted are left out. */
final class OdfExtractor implements FormatReader {

    private static final Set<String> STYLES = Set.of("automatic-styles", "styles");
    private static final Set<String> BODIES = Set.of("body", "text", "presentation", "drawing", "spreadsheet");
    private static final Set<String> SHEETS =
            Set.of("body", "spreadsheet", "table", "table-row-group", "table-rows", "table-header-rows");

    private final FileFormat format;

    OdfExtractor(FileFormat format) {
        this.format = format;
    }

    /** Where the XML of a document comes from. */
    private interface Source {

        InputStream open() throws IOException;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try {
            if (format.mediaType().getSubtype().contains("flat") || !isZip(file)) {
                return read(
                        file,
                        () -> new BufferedInputStream(Files.newInputStream(file)),
                        new OdfStyles(),
                        XmlElement.NONE);
            }
            try (ZipPackage zip = ZipPackage.open(file)) {
                if (zip.optionalXml("META-INF/manifest.xml").find("encryption-data") != XmlElement.NONE) {
                    throw new ExtractionException(ExtractionFailure.ENCRYPTED, file);
                }
                OdfStyles styles = new OdfStyles();
                XmlElement common = zip.optionalXml("styles.xml");
                STYLES.forEach(each -> common.child(each).children().forEach(styles::add));
                return read(file, () -> zip.open("content.xml"), styles, zip.optionalXml("meta.xml"));
            }
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private ExtractedText read(Path file, Source content, OdfStyles styles, XmlElement meta)
            throws IOException, ExtractionException {
        BlockList blocks = new BlockList();
        OdfText text = new OdfText(styles, blocks);
        IOException broken = null;
        try (InputStream first = content.open();
                InputStream second = content.open()) {
            XmlFile.pieces(first, STYLES, (parent, style) -> styles.add(style));
            boolean isSheets = format.name().startsWith("ods") || format.name().startsWith("ots");
            if (isSheets) {
                XmlFile.pieces(second, SHEETS, text::addRow);
            } else {
                XmlFile.pieces(second, BODIES, (parent, element) -> text.add(element));
            }
        } catch (IOException e) {
            broken = e;
        }
        ExtractedText result = result(text, blocks.blocks(), meta);
        if (broken != null && result.blocks().isEmpty()) {
            throw broken;
        }
        if (broken != null) {
            throw new IncompleteFileException(ExtractionFailure.CORRUPT, file, broken, result);
        }
        return result;
    }

    private ExtractedText result(OdfText text, List<Block> blocks, XmlElement meta) {
        String title = meta.find("title").text().strip();
        Map<String, String> properties = ExtractedText.titled(title);
        String mediaType = format.mediaType().toString();
        if (text.slides() > 0) {
            return new ExtractedText(format.name(), mediaType, blocks, OptionalInt.of(text.slides()), properties);
        }
        int said = meta.find("document-statistic").number("page-count", 0);
        PageJudgement judged = PageJudgement.of(said, text.pages(), blocks);
        return new ExtractedText(format.name(), mediaType, judged.blocks(), judged.pages(), properties);
    }
}
