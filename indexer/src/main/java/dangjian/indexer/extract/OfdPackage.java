package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/** The files within an OFD, whatever the case, the slashes and the leading slash their names are referred to with. */
final class OfdPackage {

    /** No page is as long; what unpacks to more is a trap. */
    private static final long LARGEST_ENTRY_BYTES = 256L << 20;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    OfdPackage(ZipFile zip) {
        this.zip = zip;
        zip.getEntries().asIterator().forEachRemaining(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /**
     * The documents of a package.
     *
     * @param roots the addresses of their Document.xml, in order
     * @param title the first title that OFD.xml gives; empty where there is none
     */
    record Roots(List<String> roots, String title) {}

    /** Reads OFD.xml (§7.4). */
    Roots roots() throws IOException, XMLStreamException {
        List<String> roots = new ArrayList<>();
        StringBuilder title = new StringBuilder();
        read("OFD.xml", (name, attributes, text) -> {
            if (name.equals("DocRoot") && !text.isBlank()) {
                roots.add(resolve("OFD.xml", text.strip()));
            } else if (name.equals("Title") && title.isEmpty()) {
                title.append(text.strip());
            }
        });
        return new Roots(roots, title.toString());
    }

    void readIfThere(String path, OfdXml.Visitor visitor) throws IOException, XMLStreamException {
        if (entries.containsKey(key(path))) {
            read(path, visitor);
        }
    }

    void read(String path, OfdXml.Visitor visitor) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = entries.get(key(path));
        if (entry == null) {
            throw new ZipException("缺少 " + path);
        }
        try (InputStream in = BoundedInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setMaxCount(LARGEST_ENTRY_BYTES)
                .get()) {
            OfdXml.read(in, visitor);
        }
    }

    /** The address that a location within a file means: from the root with a slash, else from the file's own folder, or from the root after all. */
    String resolve(String file, String location) {
        String plain = location.replace('\\', '/');
        String parent = key(file).contains("/") ? file.replace('\\', '/').replaceFirst("[^/]*$", "") : "";
        String beside = parent + plain;
        boolean fromRoot =
                plain.startsWith("/") || !entries.containsKey(key(beside)) && entries.containsKey(key(plain));
        return fromRoot ? plain : beside;
    }

    private static String key(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.replace('\\', '/').split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts).toLowerCase(Locale.ROOT);
    }
}
