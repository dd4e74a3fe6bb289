package dangjian.indexer.backup;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.Audience;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.WriteLock;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a backup back as a new generation. Everything is unpacked beside what serves, each file against its checksum, and the index is opened once, before anything is
 * switched; where something is wrong, all of that is removed and the data folder is as it was. A backup may come from anywhere: names that lead elsewhere, entries that
 * are not listed and more bytes than said are refused.
 */
public final class Restore {

    private static final int MOST_CONTENTS_BYTES = 16 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNTOUCHED = "数据目录没有改动。";

    private final DataFolder data;

    public Restore(DataFolder data) {
        this.data = data;
    }

    /**
     * Restores and switches.
     *
     * @return what the backup says of itself
     * @throws CorpusException where the file is no backup or a damaged one, another process is writing, or the disk fails; what serves is untouched
     */
    public BackupContents from(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupContents contents = contents(zip);
            checkEntries(zip, contents);
            try (WriteLock lock = data.lock()) {
                restore(zip, contents, lock);
            }
            return contents;
        } catch (NoSuchFileException e) {
            throw new CorpusException("没有这个文件：" + file, e);
        } catch (ZipException e) {
            throw new CorpusException("不是备份文件，或者已损坏：" + file + "。" + UNTOUCHED, e);
        } catch (IOException e) {
            throw new CorpusException("无法从备份恢复：" + file + "（" + e.getMessage() + "）。" + UNTOUCHED, e);
        }
    }

    private static BackupContents contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupContents.NAME);
        if (entry == null) {
            throw new CorpusException("不是 kb backup 建立的备份：" + zip.getName() + "。" + UNTOUCHED);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(MOST_CONTENTS_BYTES + 1);
            if (json.length > MOST_CONTENTS_BYTES) {
                throw new CorpusException("备份文件的清单太长，不像是真的备份。" + UNTOUCHED);
            }
            return BackupContents.of(json);
        }
    }

    private void checkEntries(ZipFile zip, BackupContents contents) throws IOException {
        List<String> names =
                Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
        Set<String> wanted = new HashSet<>();
        contents.files().forEach(file -> wanted.add(file.path()));
        wanted.add(BackupContents.NAME);
        if (names.size() != wanted.size() || !wanted.equals(new HashSet<>(names))) {
            throw new CorpusException("备份文件里的内容和清单不符，文件可能已损坏或被改动。" + UNTOUCHED);
        }
        long free = Files.getFileStore(data.path()).getUsableSpace();
        if (contents.sizeBytes() > free) {
            throw new CorpusException(
                    "磁盘空间不够：恢复需要 " + (contents.sizeBytes() >> 20) + " MB，剩余 " + (free >> 20) + " MB。" + UNTOUCHED);
        }
    }

    private void restore(ZipFile zip, BackupContents contents, WriteLock lock) throws IOException {
        Generation generation = data.begin(lock);
        boolean finished = false;
        try {
            for (BackupContents.Entry file : contents.files()) {
                unpack(zip, file, generation);
            }
            open(generation);
            for (Audience audience : Audience.values()) {
                Generation seen = generation.of(audience);
                data.write(
                        seen.report(),
                        GenerationReport.of(seen).named(generation.name()).json());
            }
            rememberInternalFolders(generation);
            finished = true;
            data.makeCurrent(generation, lock);
        } finally {
            if (!finished) {
                data.discard(generation, lock);
            }
        }
    }

    /** Folders that were said to be internal where the backup was made are so here, beside those that are already. */
    private void rememberInternalFolders(Generation generation) throws IOException {
        Path restored = generation.folder().resolve(BackupContents.INTERNAL_FOLDERS);
        if (!Files.exists(restored)) {
            return;
        }
        Set<String> folders = new LinkedHashSet<>(folders(restored));
        if (Files.exists(data.internalFolders())) {
            folders.addAll(folders(data.internalFolders()));
        }
        data.write(data.internalFolders(), JSON.writeValueAsString(folders));
        Files.delete(restored);
    }

    private static List<String> folders(Path file) throws IOException {
        try {
            return List.of(JSON.readValue(Files.readAllBytes(file), String[].class));
        } catch (JacksonException e) {
            throw new CorpusException("内部目录的记录无法识别：" + file.getFileName() + "。" + UNTOUCHED, e);
        }
    }

    private static void unpack(ZipFile zip, BackupContents.Entry file, Generation generation) throws IOException {
        Path target = generation.folder().resolve(file.path()).normalize();
        if (!target.startsWith(generation.folder())) {
            throw new CorpusException("备份文件里有指向别处的路径。" + UNTOUCHED);
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(zip.getEntry(file.path()));
                OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.DSYNC),
                        1 << 20)) {
            if (!Checksum.ofCopy(in, out, file.sizeBytes()).isOf(file)) {
                throw new CorpusException("备份已损坏：" + file.path() + " 的校验和不符。" + UNTOUCHED);
            }
        }
    }

    private static void open(Generation generation) throws IOException {
        try (FSDirectory directory = FSDirectory.open(generation.index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CorpusException("备份里的索引打不开，可能由另一版本的程序建立。" + UNTOUCHED, e);
        }
        if (!Files.exists(generation.report()) || !Files.exists(generation.manifest())) {
            throw new CorpusException("备份不完整。" + UNTOUCHED);
        }
    }
}
