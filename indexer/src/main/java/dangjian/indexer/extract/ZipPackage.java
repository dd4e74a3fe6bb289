package dangjian.indexer.extract;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of an office file that is a zip (OOXML, OpenDocument, UOF). What is left of a cut-off file is read as far as it goes; what unpacks without end is
 * refused.
 */
final class ZipPackage implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> salvaged;

    private ZipPackage(ZipFile zip, Map<String, byte[]> salvaged) {
        this.zip = zip;
        this.salvaged = salvaged;
        if (zip != null) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries.putIfAbsent(key(entry.getName()), entry);
            }
        }
    }

    /**
     * Opens a file.
     *
     * @throws ArchiveLimitException for a zip bomb
     */
    static ZipPackage open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (ArchiveLimitException e) {
            throw e;
        } catch (IOException e) {
            return new ZipPackage(null, salvage(file, e));
        }
        try {
            checkSizes(zip);
            return new ZipPackage(zip, Map.of());
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** @throws ArchiveLimitException where more comes out of a zip than can be meant; what its directory says is not believed */
    static void checkSizes(ZipFile zip) throws IOException {
        ContainerLimits limits = ContainerLimits.OFFICE_FILE;
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!zip.canReadEntryData(entry)) {
                continue;
            }
            long size = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    limits.checkRatio(entry.getCompressedSize(), size);
                }
            } catch (ArchiveLimitException e) {
                throw e;
            } catch (IOException e) {
                continue; // a broken part: whoever needs it will find out
            }
            total += size;
            if (total > limits.totalBytes()) {
                throw new ArchiveLimitException("解压后超过 " + (limits.totalBytes() >> 20) + " MB");
            }
        }
    }

    /** Reads a zip without its directory, up to where it breaks off. */
    private static Map<String, byte[]> salvage(Path file, IOException cause) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(Files.newInputStream(file), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.putIfAbsent(key(entry.getName()), bytes(in));
            }
        } catch (ArchiveLimitException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            cause.addSuppressed(e); // the end of what can be had
        }
        if (parts.isEmpty()) {
            throw cause;
        }
        return parts;
    }

    /** As many bytes as can be had: a part that breaks off midway may still have text. */
    private static byte[] bytes(ZipArchiveInputStream in) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                ContainerLimits.OFFICE_FILE.checkRatio(in.getCompressedCount(), out.size());
            }
        } catch (ArchiveLimitException e) {
            throw e;
        } catch (IOException e) {
            return out.toByteArray();
        }
        return out.toByteArray();
    }

    /** Whether the file is whole. */
    boolean isWhole() {
        return zip != null;
    }

    boolean has(String name) {
        return entries.containsKey(key(name)) || salvaged.containsKey(key(name));
    }

    /** The names of all parts, as they are written. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        entries.values().forEach(entry -> names.add(entry.getName()));
        names.addAll(salvaged.keySet());
        return names;
    }

    /** A part's bytes, whatever the case of its name; nothing in it where there is no such part. */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry != null) {
            return zip.getInputStream(entry);
        }
        return new ByteArrayInputStream(salvaged.getOrDefault(key(name), new byte[0]));
    }

    /** A part as XML; {@link XmlElement#NONE} where there is none or it can't be read. For parts without which the text is still worth having. */
    XmlElement optionalXml(String name) {
        if (!has(name)) {
            return XmlElement.NONE;
        }
        try (InputStream in = open(name)) {
            return XmlFile.read(in);
        } catch (IOException e) {
            return XmlElement.NONE; // the text of the file can be had without
        }
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
