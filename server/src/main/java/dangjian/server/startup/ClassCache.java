package dangjian.server.startup;

import dangjian.indexer.generation.DurableFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * Makes the cache of a program's classes that a JVM starts with. It holds for one JDK, one class path of jars and one way to collect garbage; the JVM itself looks whether it
 * fits and goes without where it does not.
 *
 * @param file the cache to be made; others that lie in its folder are removed, they are of programs that are gone
 */
public record ClassCache(Path file) {

    /** What JDK 24 and later call it; their caches hold more than classes. */
    static final String AHEAD_OF_TIME = "-XX:AOTCache=";

    static final String SHARED_ARCHIVE = "-XX:SharedArchiveFile=";

    private static final String LOCK = "lock";
    private static final int FIRST_WITH_AHEAD_OF_TIME = 24;

    /** What came of it. */
    public enum Outcome {
        MADE,
        /** It was there before. */
        THERE,
        /** Another process is at it. */
        BEING_MADE,
        FAILED
    }

    /** The option that lets a JVM of a version start with a cache. */
    static String option(int javaVersion, Path file) {
        return (javaVersion >= FIRST_WITH_AHEAD_OF_TIME ? AHEAD_OF_TIME : SHARED_ARCHIVE) + file;
    }

    /**
     * Makes it, unless it is there or being made.
     *
     * @param program does what is done most often, and ends with exit code 0; where it does not, there is no cache
     * @throws IOException where the folder can't be written
     */
    public Outcome make(TrainedProgram program, Duration patience) throws IOException, InterruptedException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // the system forgets the lock of a process that was killed
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return Outcome.BEING_MADE;
            }
            if (Files.exists(file)) {
                return Outcome.THERE;
            }
            removeOthers(folder);
            return make(program, patience, Files.createDirectory(folder.resolve(file.getFileName() + ".work")));
        }
    }

    private Outcome make(TrainedProgram program, Duration patience, Path work)
            throws IOException, InterruptedException {
        Path made = work.resolve("made");
        try {
            boolean done = Runtime.version().feature() >= FIRST_WITH_AHEAD_OF_TIME
                    ? makeAheadOfTime(program, patience, work, made)
                    : program.run(List.of("-XX:ArchiveClassesAtExit=" + made), work, patience);
            if (!done || !Files.exists(made)) {
                return Outcome.FAILED;
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return Outcome.MADE;
        } finally {
            DurableFiles.delete(work);
        }
    }

    /** Two processes: one runs the program and notes what it sees, the other makes the cache from that. */
    private static boolean makeAheadOfTime(TrainedProgram program, Duration patience, Path work, Path made)
            throws IOException, InterruptedException {
        String configuration = "-XX:AOTConfiguration=" + work.resolve("recorded");
        return program.run(List.of("-XX:AOTMode=record", configuration), work, patience)
                && program.assemble(List.of("-XX:AOTMode=create", configuration, AHEAD_OF_TIME + made), patience);
    }

    private static void removeOthers(Path folder) throws IOException {
        for (Path other : DurableFiles.list(folder)) {
            if (!other.getFileName().toString().equals(LOCK)) {
                DurableFiles.delete(other);
            }
        }
    }
}
