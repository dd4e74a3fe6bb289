package dangjian.indexer.backup;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the serving generation into one zip file, while it serves. A generation does not change once it serves, but for vectors that come later as a whole; where a
 * reindex puts newer ones in its place and removes it meanwhile, the newest is taken instead. Needs no lock.
 */
public final class Backup {

    private static final int TRIES = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataFolder data;

    public Backup(DataFolder data) {
        this.data = data;
    }

    /**
     * Writes the backup; there is either a whole one or none.
     *
     * @param file must not exist yet
     * @throws CorpusException where there is no index, the file exists already or the disk fails
     */
    public BackupContents to(Path file) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new CorpusException("文件已经存在：" + file + "。请换一个文件名。");
        }
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(temporary);
            BackupContents contents = write(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            return contents;
        } catch (IOException e) {
            throw new CorpusException("备份无法写入：" + file + "（" + e.getMessage() + "）。请检查路径、权限和磁盘空间。", e);
        } finally {
            discard(temporary);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new CorpusException("没有写完的备份无法删除：" + temporary + "。请手工删除。", e);
        }
    }

    private BackupContents write(Path temporary) throws IOException {
        for (int left = TRIES; ; left--) {
            Generation generation =
                    data.current().orElseThrow(() -> new CorpusException("索引还没有建立，没有可以备份的内容。请先运行 kb reindex。"));
            try {
                return write(generation, temporary);
            } catch (NoSuchFileException | ChangedException e) {
                Files.deleteIfExists(temporary);
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    private BackupContents write(Generation generation, Path temporary) throws IOException {
        BackupContents contents = contents(generation);
        EnumSet<StandardOpenOption> anew = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(temporary, anew, ownerOnly())) {
            ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(Channels.newOutputStream(channel)), StandardCharsets.UTF_8);
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(BackupContents.NAME));
            zip.write(contents.json().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (BackupContents.Entry file : contents.files()) {
                zip.putNextEntry(new ZipEntry(file.path()));
                copy(source(generation, file.path()), file, zip);
                zip.closeEntry();
            }
            zip.finish();
            zip.flush();
            channel.force(true);
        }
        return contents;
    }

    private static void copy(Path from, BackupContents.Entry file, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            if (!Checksum.ofCopy(in, out, file.sizeBytes()).isOf(file)) {
                throw new ChangedException(from);
            }
        }
    }

    /** A file is not any more what it was a moment ago. */
    private static final class ChangedException extends IOException {

        private static final long serialVersionUID = 1L;

        ChangedException(Path file) {
            super("文件在备份时变了：" + file);
        }
    }

    /** Which folders were said to be internal belongs to no generation, but must not be forgotten. */
    private Path source(Generation generation, String path) {
        return path.equals(BackupContents.INTERNAL_FOLDERS)
                ? data.internalFolders()
                : generation.folder().resolve(path);
    }

    private BackupContents contents(Generation generation) throws IOException {
        List<BackupContents.Entry> entries = new ArrayList<>();
        if (Files.exists(data.internalFolders())) {
            entries.add(entry(BackupContents.INTERNAL_FOLDERS, data.internalFolders()));
        }
        for (Path file : files(generation)) {
            entries.add(entry(generation.folder().relativize(file).toString().replace('\\', '/'), file));
        }
        return new BackupContents(
                BackupContents.FORMAT,
                OffsetDateTime.now(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                generation.name(),
                program(generation),
                GenerationReport.of(generation).documents(),
                entries);
    }

    private static BackupContents.Entry entry(String path, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Checksum sum = Checksum.ofCopy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE - 1);
            return new BackupContents.Entry(path, sum.sizeBytes(), sum.sha256());
        }
    }

    /** The report comes last: it is what makes a generation whole, for who restores it, too. Temporary files stay behind. */
    private static List<Path> files(Generation generation) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(generation.folder())) {
            files = new ArrayList<>(all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().endsWith(".tmp"))
                    .filter(file -> !file.getFileName().toString().equals("write.lock"))
                    .filter(file -> !file.equals(generation.report()))
                    .sorted()
                    .toList());
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        files.add(generation.report());
        return files;
    }

    /** What the manifest says of the program, topics and vocabulary; empty where it says nothing. */
    private static String program(Generation generation) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(generation.manifest()))
                    .path("program")
                    .asString("");
        } catch (JacksonException e) {
            throw new IOException("清单无法识别：" + generation.manifest(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
