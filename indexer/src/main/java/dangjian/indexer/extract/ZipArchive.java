package dangjian.indexer.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files in a zip. Names without a mark of UTF-8 are in whatever encoding the writer's system had: of Chinese Windows, GB18030. */
final class ZipArchive {

    private static final String ANY = StandardCharsets.ISO_8859_1.name();

    private ZipArchive() {}

    static void read(Path file, Members members) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.ISO_8859_1)
                    .get();
        } catch (IOException e) {
            salvage(file, members, e);
            throw e;
        }
        try (zip) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                    .filter(entry -> !entry.isDirectory() && !ArchiveReader.isHidden(name(entry)))
                    .toList();
            if (!entries.isEmpty() && entries.stream().allMatch(ZipArchive::isEncrypted)) {
                throw new PasswordRequiredException(file.getFileName().toString());
            }
            for (ZipArchiveEntry entry : entries) {
                add(zip, entry, members);
            }
        }
    }

    private static void add(ZipFile zip, ZipArchiveEntry entry, Members members) throws IOException {
        String name = name(entry);
        if (isEncrypted(entry)) {
            members.failed(name, ExtractionFailure.ENCRYPTED, null);
        } else if (!zip.canReadEntryData(entry)) {
            members.failed(name, ExtractionFailure.UNSUPPORTED, null);
        } else {
            try (InputStream in = zip.getInputStream(entry)) {
                members.add(name, true, in);
            } catch (ArchiveLimitException e) {
                throw e;
            } catch (IOException e) {
                members.failed(name, ExtractionFailure.CORRUPT, e);
            }
        }
    }

    /** Reads what is left of a zip whose directory, at its end, is lost. */
    private static void salvage(Path file, Members members, IOException cause) throws IOException {
        try (ZipArchiveInputStream in =
                new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)), ANY, true, true)) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !ArchiveReader.isHidden(name(entry)) && in.canReadEntryData(entry)) {
                    members.add(name(entry), true, in);
                }
            }
        } catch (ArchiveLimitException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            cause.addSuppressed(e); // the end of what can be had; that the archive is broken is said anyway
        }
    }

    private static boolean isEncrypted(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption();
    }

    private static String name(ZipArchiveEntry entry) {
        boolean isCertain = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        return (isCertain ? entry.getName() : ArchiveReader.decode(entry.getRawName())).replace('\\', '/');
    }
}
