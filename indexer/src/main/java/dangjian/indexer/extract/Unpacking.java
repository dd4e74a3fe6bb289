package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one file with all that lies within, however deep, and hands over each part as soon as it is certain. A member that can't be read costs only itself; a file
 * that never ends is given up.
 */
final class Unpacking {

    private static final Logger log = LoggerFactory.getLogger(Unpacking.class);
    private static final int BUFFER = 1 << 16;
    private static final Set<ExtractionFailure> OF_NO_DOCUMENT =
            Set.of(ExtractionFailure.UNSUPPORTED, ExtractionFailure.EMPTY, ExtractionFailure.NEEDS_OCR);

    /** Knows who reads a file. */
    interface Readers {

        FormatReader readerFor(Path file) throws ExtractionException;
    }

    private final Readers readers;
    private final ContainerLimits limits;
    private final Consumer<ExtractedPart> found;

    /** What lies within the file, but for what was handed over. */
    private final List<ExtractedPart> parts = new ArrayList<>();

    private final Set<String> taken = new HashSet<>();
    private ExtractedPart own;
    private int members;
    private int handedOver;
    private long bytes;
    private ArchiveLimitException exceeded;

    /** @param found is given each part, the file itself last */
    Unpacking(Readers readers, ContainerLimits limits, Consumer<ExtractedPart> found) {
        this.readers = readers;
        this.limits = limits;
        this.found = found;
    }

    /** Everything in a file. */
    void all(Path file) {
        read(file, "", 0);
        handOver();
        if (exceeded != null) {
            own = ExtractedPart.failed("", ExtractedPart.Failure.of(ExtractionFailure.ARCHIVE_LIMIT, exceeded));
        } else if (own == null && handedOver == 0) {
            own = ExtractedPart.failed("", ExtractedPart.Failure.of(ExtractionFailure.EMPTY, null));
        }
        if (own != null) {
            found.accept(own);
        }
    }

    private void handOver() {
        handedOver += parts.size();
        List<ExtractedPart> certain = List.copyOf(parts);
        parts.clear();
        certain.forEach(found);
    }

    private void read(Path file, String path, int depth) {
        int place = parts.size();
        Within within = new Within(file, path, depth + 1);
        try {
            FormatReader reader = readers.readerFor(file);
            if (reader instanceof ArchiveReader && depth > limits.depth()) {
                throw new ExtractionException(
                        ExtractionFailure.ARCHIVE_LIMIT,
                        file,
                        new ArchiveLimitException("压缩包套压缩包超过 " + limits.depth() + " 层"));
            }
            ExtractedText text = reader.read(file, within);
            if (!text.blocks().isEmpty()) {
                put(place, ExtractedPart.read(path, text));
            } else if (!within.hasMembers) {
                put(place, ExtractedPart.failed(path, new ExtractionException(ExtractionFailure.EMPTY, file)));
            }
        } catch (ExtractionException e) {
            if (exceeded == null) {
                put(place, ExtractedPart.failed(path, e));
            }
        } catch (OutOfMemoryError e) {
            fail(place, path, ExtractionFailure.MEMORY, e);
        } catch (StackOverflowError e) {
            fail(place, path, ExtractionFailure.TOO_DEEP, null);
        } catch (RuntimeException | LinkageError e) {
            log.error("读取 {} 时程序出错", file, e);
            fail(place, path, ExtractionFailure.INTERNAL, e);
        }
    }

    private void fail(int place, String path, ExtractionFailure failure, Throwable cause) {
        if (exceeded == null) {
            put(place, ExtractedPart.failed(path, ExtractedPart.Failure.of(failure, cause)));
        }
    }

    /** Puts a document before what lies within it; the file itself waits to the end. */
    private void put(int place, ExtractedPart part) {
        if (part.member().isEmpty()) {
            own = part;
        } else {
            parts.add(place, part);
        }
    }

    /** Takes in what lies within one file. */
    private final class Within implements Members {

        private final Path container;
        private final String path;
        private final int depth;
        private boolean hasMembers;

        private Within(Path container, String path, int depth) {
            this.container = container;
            this.path = path;
            this.depth = depth;
        }

        @Override
        public void add(String name, boolean isNamed, InputStream content) throws IOException {
            String member = member(name);
            count(member);
            Path folder = Files.createTempDirectory("member");
            Path file = folder.resolve("member" + extension(name));
            try {
                spool(content, file);
                int before = parts.size();
                read(file, member, depth);
                if (!isNamed) {
                    parts.subList(before, parts.size()).removeIf(Unpacking::isNoDocument);
                    own = own != null && isNoDocument(own) ? null : own;
                }
                hasMembers |= parts.size() > before || own != null;
            } catch (ArchiveLimitException e) {
                if (exceeded != null) {
                    throw e;
                }
                fail(member, ExtractionFailure.ARCHIVE_LIMIT, e);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
            if (exceeded != null) {
                throw exceeded;
            }
            if (depth == 1) {
                handOver();
            }
        }

        @Override
        public void failed(String name, ExtractionFailure failure, Throwable cause) {
            fail(member(name), failure, cause);
        }

        private void fail(String member, ExtractionFailure failure, Throwable cause) {
            put(parts.size(), ExtractedPart.failed(member, ExtractedPart.Failure.of(failure, cause)));
            hasMembers = true;
        }

        private void count(String member) throws ArchiveLimitException {
            if (exceeded != null) {
                throw exceeded;
            }
            if (++members > limits.members()) {
                throw exceed("文件超过 " + limits.members() + " 个：" + member);
            }
        }

        private void spool(InputStream in, Path file) throws IOException {
            byte[] buffer = new byte[BUFFER];
            long packed = Files.size(container);
            long size = 0;
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    size += read;
                    bytes += read;
                    if (bytes > limits.totalBytes()) {
                        throw exceed("解压后超过 " + (limits.totalBytes() >> 20) + " MB");
                    }
                    limits.checkRatio(packed, size);
                    out.write(buffer, 0, read);
                }
            }
        }

        /** A path for a member that no other has. A packed single file (gz) has its container's. */
        private String member(String name) {
            String below = name.replace('\\', '/').replaceAll("^(?:\\.?\\.?/)+", "");
            if (below.isEmpty()) {
                return path;
            }
            String wanted = path.isEmpty() ? below : path + "/" + below;
            String free = wanted;
            for (int i = 2; !taken.add(free); i++) {
                free = wanted + " (" + i + ")";
            }
            return free;
        }
    }

    private ArchiveLimitException exceed(String message) {
        exceeded = new ArchiveLimitException(message);
        return exceeded;
    }

    private static boolean isNoDocument(ExtractedPart part) {
        return part.text().isEmpty()
                && part.failure()
                        .filter(failure -> OF_NO_DOCUMENT.contains(failure.cause()))
                        .isPresent();
    }

    private static String extension(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String extension =
                last.contains(".") ? last.substring(last.lastIndexOf('.')).toLowerCase(Locale.ROOT) : "";
        return extension.matches("\\.[a-z0-9]{1,10}") ? extension : "";
    }
}
