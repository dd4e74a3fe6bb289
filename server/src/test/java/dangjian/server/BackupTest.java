package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import dangjian.indexer.backup.Backup;
import dangjian.indexer.backup.Restore;
import dangjian.indexer.generation.DataFolder;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is backed up while it serves comes back as it was; what is no whole backup changes nothing. */
class BackupTest {

    @TempDir
    private Path folder;

    private Path corpus;
    private Path data;
    private Path backup;

    @BeforeEach
    void index() throws IOException {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        data = folder.resolve("data");
        backup = folder.resolve("备份.zip");
        write(1);
        TestLibrary.reindex(data, corpus);
    }

    @Test
    void aServerTakesUpWhatIsRestored() throws Exception {
        try (TestLibrary library = TestLibrary.over(data, Viewer.INTERNAL)) {
            String before = comparable(library);
            assertThat(TypedCommand.run("backup", backup.toString(), "--data", data.toString())
                            .code())
                    .isZero();
            write(2);
            TestLibrary.reindex(data, corpus);
            await(library, "g000002");
            assertThat(comparable(library)).isNotEqualTo(before);

            TypedCommand.Ended restored = TypedCommand.run("restore", backup.toString(), "--data", data.toString());

            assertThat(restored.code()).isZero();
            assertThat(restored.out()).contains("校验和全部相符");
            await(library, "g000003");
            assertThat(comparable(library)).isEqualTo(before);
            assertThat(library.get("/status").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBackupServesOnAnotherMachineWithItsVectors() throws Exception {
        TestLibrary.makeVectors(data);
        new Backup(DataFolder.open(data)).to(backup);
        Path elsewhere = folder.resolve("elsewhere");

        new Restore(DataFolder.open(elsewhere)).from(backup);

        assertThat(elsewhere.resolve("generations/g000001/vectors.bin"))
                .hasSameBinaryContentAs(data.resolve("generations/g000001/vectors.bin"));
        try (TestLibrary there = TestLibrary.over(elsewhere, Viewer.INTERNAL)) {
            assertThat(there.search("第1版").get("total").asInt()).isEqualTo(1);
        }
        if (Files.getFileStore(backup).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatWasInternalIsInternalWhereItIsRestored() throws IOException {
        Path secret = Files.createDirectories(corpus.resolve("policy/支部材料"));
        Files.writeString(secret.resolve("谈话.txt"), "关于谈话情况的通知\n各支部：谈话情况只在支部内掌握。\n");
        TypedCommand.run(
                "reindex",
                "--no-vectors",
                "--corpus",
                corpus.toString(),
                "--data",
                data.toString(),
                "--internal",
                secret.toString());
        new Backup(DataFolder.open(data)).to(backup);
        Path elsewhere = folder.resolve("elsewhere");

        new Restore(DataFolder.open(elsewhere)).from(backup);

        try (TestLibrary insider = TestLibrary.over(elsewhere, Viewer.INTERNAL);
                TestLibrary outsider = TestLibrary.over(elsewhere, Viewer.PUBLIC)) {
            assertThat(insider.search("谈话情况").get("total").asInt()).isEqualTo(1);
            assertThat(outsider.search("谈话情况").get("total").asInt()).isZero();
            assertThat(outsider.json("/api/v1/health").get("generation").asString())
                    .isEqualTo("g000001");
        }
        assertThat(elsewhere.resolve("internal-folders.json")).content().contains("支部材料");
    }

    @Test
    void backupsMadeWhileGenerationsChangeAreWhole() throws Exception {
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 2; i < 8; i++) {
                write(i);
                TestLibrary.reindex(data, corpus);
            }
        });
        List<Path> made = new ArrayList<>();
        while (writer.isAlive()) {
            Path each = folder.resolve("b" + made.size() + ".zip");
            new Backup(DataFolder.open(data)).to(each);
            made.add(each);
        }
        writer.join();

        assertThat(made).isNotEmpty();
        DataFolder target = DataFolder.open(folder.resolve("target"));
        for (Path each : made.subList(Math.max(0, made.size() - 20), made.size())) {
            new Restore(target).from(each);
        }
    }

    @Test
    void noByteCanBeChangedUnnoticed() throws IOException {
        new Backup(DataFolder.open(data)).to(backup);
        byte[] sound = Files.readAllBytes(backup);
        DataFolder target = DataFolder.open(folder.resolve("target"));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            refused += isRefused(damaged, target) ? 1 : 0;
        }
        // times and attributes in the zip's own headers mean nothing here: what is restored then is what was backed up
        assertThat(refused).isGreaterThan(150);
        for (int length : new int[] {0, 1, 100, sound.length / 2, sound.length - 1}) {
            assertThat(isRefused(java.util.Arrays.copyOf(sound, length), target))
                    .isTrue();
        }
    }

    private boolean isRefused(byte[] bytes, DataFolder target) throws IOException {
        Path file = Files.write(folder.resolve("damaged.zip"), bytes);
        String current = target.current().map(Object::toString).orElse("");
        try {
            new Restore(target).from(file);
            try (TestLibrary library = TestLibrary.over(target.path(), Viewer.INTERNAL)) {
                assertThat(library.search("第1版").get("total").asInt()).isEqualTo(1);
            }
            return false;
        } catch (CorpusException e) {
            assertThat(e.getMessage()).containsPattern("\\p{IsHan}");
            assertThat(target.current().map(Object::toString).orElse("")).isEqualTo(current);
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../outside",
                "/tmp/outside",
                "index/../../outside",
                "..\\outside",
                "C:/outside",
                "index/\u0000",
                "",
                ".",
                "index//x",
                "index/./x",
                "关于.txt"
            })
    void namesThatLeadElsewhereAreRefused(String name) throws IOException {
        Map<String, byte[]> entries = entries();
        String list = new String(entries.get("BACKUP.json"), StandardCharsets.UTF_8);
        String first = entries.keySet().stream()
                .filter(each -> each.startsWith("index/_0"))
                .findFirst()
                .orElseThrow();
        byte[] content = entries.remove(first);
        entries.put(name.isEmpty() ? "x" : name, content);
        String escaped = name.replace("\\", "\\\\").replace("\u0000", "\\u0000");
        entries.put(
                "BACKUP.json",
                list.replace("\"" + first + "\"", "\"" + escaped + "\"").getBytes(StandardCharsets.UTF_8));

        assertRefused(write(entries), "清单不正确");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void whatIsNotListedOrNotThereIsRefused() throws IOException {
        Map<String, byte[]> more = entries();
        more.put("index/extra", new byte[1]);
        assertRefused(write(more), "清单不符");

        Map<String, byte[]> less = entries();
        less.remove("manifest.json");
        assertRefused(write(less), "清单不符");

        Map<String, byte[]> other = entries();
        other.remove("BACKUP.json");
        assertRefused(write(other), "不是 kb backup 建立的备份");

        Map<String, byte[]> newer = entries();
        newer.put("BACKUP.json", "{\"format\": 99}".getBytes(StandardCharsets.UTF_8));
        assertRefused(write(newer), "更新版本的程序");

        Map<String, byte[]> changed = entries();
        changed.put("manifest.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertRefused(write(changed), "校验和不符");

        assertRefused(Files.writeString(folder.resolve("text.zip"), "不是压缩包"), "不是备份文件");
    }

    @Test
    void whatCannotBeBackedUpOrFoundIsSaid() {
        assertThatThrownBy(() -> new Backup(DataFolder.open(folder.resolve("none"))).to(backup))
                .hasMessageContaining("索引还没有建立");
        assertThatThrownBy(() -> new Backup(DataFolder.open(data)).to(corpus.resolve("a.txt")))
                .hasMessageContaining("文件已经存在");
        assertThatThrownBy(() -> new Backup(DataFolder.open(data)).to(folder.resolve("nowhere/b.zip")))
                .hasMessageContaining("备份无法写入");
        assertThatThrownBy(() -> new Restore(DataFolder.open(data)).from(folder.resolve("none.zip")))
                .hasMessageContaining("没有这个文件");
    }

    private void assertRefused(Path file, String why) throws IOException {
        Path target = folder.resolve("target");
        assertThatThrownBy(() -> new Restore(DataFolder.open(target)).from(file))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining(why);
        try (Stream<Path> left = Files.list(target.resolve("generations"))) {
            assertThat(left).isEmpty();
        }
        assertThat(target.resolve("CURRENT")).doesNotExist();
    }

    private Map<String, byte[]> entries() throws IOException {
        Files.deleteIfExists(backup);
        new Backup(DataFolder.open(data)).to(backup);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path write(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String comparable(TestLibrary library) {
        return library.search("").get("hits").toString();
    }

    private static void await(TestLibrary library, String generation) throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!library.get("/api/v1/health").body().contains(generation)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private void write(int version) {
        try {
            Files.writeString(corpus.resolve("a.txt"), "关于事情的通知\n各社区：这是第" + version + "版的事情，请按要求办理，并及时报告。\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
