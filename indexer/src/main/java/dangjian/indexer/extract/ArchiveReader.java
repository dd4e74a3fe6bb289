package dangjian.indexer.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Hands on the files in an archive: zip, tar, 7z, and single files packed with gz, bz2 or xz. An archive has no text of its own. */
final class ArchiveReader implements FormatReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, String> COMPRESSORS = Map.of(
            "gzip", CompressorStreamFactory.GZIP,
            "x-gzip", CompressorStreamFactory.GZIP,
            "x-bzip2", CompressorStreamFactory.BZIP2,
            "x-xz", CompressorStreamFactory.XZ);
    private static final Set<String> ZIPS = Set.of("zip", "java-archive");
    private static final Set<String> TARS = Set.of("x-tar", "x-gtar", "x-ustar");
    private static final String SEVEN_Z = "x-7z-compressed";

    private final FileFormat format;

    ArchiveReader(FileFormat format) {
        this.format = format;
    }

    static boolean reads(FileFormat format) {
        String name = format.name();
        return ZIPS.contains(name) || TARS.contains(name) || COMPRESSORS.containsKey(name) || name.equals(SEVEN_Z);
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try {
            if (ZIPS.contains(format.name())) {
                ZipArchive.read(file, members);
            } else if (TARS.contains(format.name())) {
                tar(file, members);
            } else if (format.name().equals(SEVEN_Z)) {
                sevenZ(file, members);
            } else {
                single(file, members);
            }
        } catch (PasswordRequiredException e) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file, e);
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
        return new ExtractedText(
                format.name(), format.mediaType().toString(), List.of(), OptionalInt.empty(), Map.of());
    }

    private static void tar(Path file, Members members) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.ISO_8859_1.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().chars().allMatch(c -> c <= 0xFF)
                        ? decode(entry.getName().getBytes(StandardCharsets.ISO_8859_1))
                        : entry.getName(); // written in an extended header, which is UTF-8
                if (entry.isFile() && !isHidden(name)) {
                    members.add(name, true, tar);
                }
            }
        }
    }

    private static void sevenZ(Path file, Members members) throws IOException {
        try (SevenZFile archive = SevenZFile.builder().setPath(file).get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    try (InputStream in = archive.getInputStream(entry)) {
                        members.add(entry.getName(), true, in);
                    }
                }
            }
        }
    }

    private void single(Path file, Members members) throws IOException {
        try (InputStream in = new CompressorStreamFactory(true)
                .createCompressorInputStream(
                        COMPRESSORS.get(format.name()), new BufferedInputStream(Files.newInputStream(file)))) {
            members.add("", true, in);
        }
    }

    /** A name in UTF-8 where it is that, and otherwise in the encoding of Chinese Windows. */
    static String decode(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, GB18030);
        }
    }

    /** What operating systems and office programs leave behind. */
    static boolean isHidden(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || path.startsWith("__MACOSX/")
                || lower.equals("thumbs.db")
                || lower.equals("desktop.ini");
    }
}
