package dangjian.indexer.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** 标文通 (UOF), the national format of office documents: version 1 as one XML file, version 2 as a package. GB/T 20916—2007. */
final class UofExtractor implements FormatReader {

    private static final int HEAD_BYTES = 4096;
    private static final String NAMESPACE = "http://schemas.uof.org/";

    private final FileFormat format;

    UofExtractor(FileFormat format) {
        this.format = format;
    }

    /** Whether an XML file is one of version 1. */
    static boolean isUof(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return head.contains(NAMESPACE) && head.contains(":UOF");
        }
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        BlockList blocks = new BlockList();
        UofText text = new UofText(blocks);
        try {
            XmlElement title = isUof(file) ? readFlat(file, text) : readPackage(file, text);
            String named = title.text().strip();
            return new ExtractedText(
                    format.name(),
                    format.mediaType().toString(),
                    blocks.blocks(),
                    text.slides() > 0 ? OptionalInt.of(text.slides()) : OptionalInt.empty(),
                    ExtractedText.titled(named));
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private static XmlElement readFlat(Path file, UofText text) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XmlElement root = UofXml.plain(XmlFile.read(in));
            text.addDefinitions(root);
            text.addAll(root);
            return root.find("标题");
        }
    }

    private static XmlElement readPackage(Path file, UofText text) throws IOException {
        try (ZipPackage zip = ZipPackage.open(file)) {
            text.addDefinitions(UofXml.plain(zip.optionalXml("styles.xml")));
            text.addDefinitions(UofXml.plain(zip.optionalXml("graphics.xml")));
            try (InputStream in = zip.open("content.xml")) {
                XmlElement root = UofXml.plain(XmlFile.read(in));
                text.addDefinitions(root);
                text.addAll(root);
            }
            return UofXml.plain(zip.optionalXml("_meta/meta.xml")).find("标题");
        }
    }
}
