package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * OFD, the national format for fixed layouts (GB/T 33190—2016): a zip whose pages place pieces of text. The pieces of each page are put in reading order by
 * their place and joined into lines and paragraphs as those of a PDF are.
 */
final class OfdExtractor implements TextExtractor {

    private static final int MOST_PAGES = 20_000;

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Package container = new Package(zip);
            List<PageLine> lines = new ArrayList<>();
            int pages = 0;
            for (String document : container.documents()) {
                OfdDocument read = OfdDocument.read(container, document);
                for (OfdDocument.Page page : read.pages()) {
                    pages++;
                    if (pages > MOST_PAGES) {
                        throw new ExtractionException(ExtractionFailure.TOO_LARGE, file);
                    }
                    lines.addAll(new OfdPage(container, page).lines(pages));
                }
            }
            BlockList blocks = new BlockList();
            PageLines.paragraphs(lines)
                    .forEach(paragraph -> blocks.addParagraph(paragraph.text(), OptionalInt.of(paragraph.page())));
            if (blocks.blocks().isEmpty() && pages > 0) {
                throw new ExtractionException(ExtractionFailure.NEEDS_OCR, file);
            }
            return new ExtractedText("ofd", "application/ofd", blocks.blocks(), OptionalInt.of(pages), Map.of());
        } catch (IOException | XMLStreamException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    /** The files within an OFD, whatever the case and the leading slash their names are referred to with. */
    static final class Package {

        private final ZipFile zip;
        private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

        Package(ZipFile zip) {
            this.zip = zip;
            zip.getEntries().asIterator().forEachRemaining(entry -> entries.putIfAbsent(key(entry.getName()), entry));
        }

        /** The addresses of the documents, from OFD.xml. */
        List<String> documents() throws IOException, XMLStreamException {
            List<String> roots = new ArrayList<>();
            try (InputStream in = open("OFD.xml")) {
                OfdXml.read(in, (name, attributes, text) -> {
                    if (name.equals("DocRoot")) {
                        roots.add(text.strip());
                    }
                });
            }
            return roots;
        }

        boolean has(String path) {
            return entries.containsKey(key(path));
        }

        InputStream open(String path) throws IOException {
            ZipArchiveEntry entry = entries.get(key(path));
            if (entry == null) {
                throw new ZipException("缺少 " + path);
            }
            return zip.getInputStream(entry);
        }

        /** The address that a location within a file means: from the root with a slash, else from the file's own folder. */
        static String resolve(String file, String location) {
            if (location.startsWith("/")) {
                return location.substring(1);
            }
            int slash = file.lastIndexOf('/');
            return slash < 0 ? location : file.substring(0, slash + 1) + location;
        }

        private static String key(String path) {
            String plain = path.replace('\\', '/');
            return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(java.util.Locale.ROOT);
        }
    }
}
