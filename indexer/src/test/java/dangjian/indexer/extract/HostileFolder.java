package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a folder of files that mean harm or are broken, to feed to a reindex: bombs, entities that reach outside, odd names, links in circles, mutilated documents of
 * every format. The same seed makes the same folder.
 */
public final class HostileFolder {

    private final Path folder;
    private final Path outside;
    private final String address;
    private final List<String> notMade = new ArrayList<>();

    /**
     * A folder to be made.
     *
     * @param folder need not exist
     * @param outside a file outside the folder that must not be read
     * @param address an address on this machine that must not be asked for
     */
    public HostileFolder(Path folder, Path outside, String address) {
        this.folder = folder;
        this.outside = outside;
        this.address = address;
    }

    /** By hand: the folder, the samples to mutilate, the seed, how many mutilated files. */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Path.of(words[0]).toAbsolutePath();
        HostileFolder hostile = new HostileFolder(folder, Path.of("/etc/passwd"), "http://127.0.0.1:9/marker");
        hostile.make(Path.of(words[1]), Long.parseLong(words[2]), Integer.parseInt(words[3]));
        System.out.println("not made: " + hostile.notMade());
    }

    /**
     * Makes everything.
     *
     * @param samples a folder of documents to mutilate
     * @param mutations how many mutilated files
     */
    public void make(Path samples, long seed, int mutations) throws IOException, InterruptedException {
        HostileBombs.write(Files.createDirectories(folder.resolve("炸弹")));
        HostileEntities.write(Files.createDirectories(folder.resolve("实体")), outside, address);
        HostileNesting.write(Files.createDirectories(folder.resolve("嵌套")));
        HostileDisguises.write(Files.createDirectories(folder.resolve("伪装")));
        notMade.addAll(HostileNames.write(Files.createDirectories(folder.resolve("名称")), outside));
        Mutilation.write(Files.createDirectories(folder.resolve("变异")), samples, new Random(seed), mutations);
        Files.writeString(folder.resolve("好文件.txt"), "关于好文件的通知\n一、这个文件一切正常。\n");
    }

    /** What this system or user can't make. */
    public List<String> notMade() {
        return List.copyOf(notMade);
    }
}
