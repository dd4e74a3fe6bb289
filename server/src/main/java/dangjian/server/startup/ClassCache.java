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
 * @param file the cache to be made; others that lie in its folder are removed with their logs, they are of programs that are gone
 */
public record ClassCache(Path file) {

    private static final String LOCK = "lock";
    /** Its caches hold more than classes: objects, links, profiles. */
    private static final int FIRST_WITH_AHEAD_OF_TIME = 24;

    /** What came of it. */
    public enum Outcome {
        MADE,
        /** It was there before. */
        THERE,
        /** Another process is at it. */
        BEING_MADE,
        /** Remembered by a file beside it, whose name ends in {@code .failed}. */
        FAILED
    }

    /**
     * Makes it, unless it is there or being made.
     *
     * @param program does what is done most often, and ends with exit code 0; where it does not, there is no cache
     * @param patience how long the program may take
     * @param waits whether to wait for another process that is at it
     * @throws IOException where the folder can't be written
     */
    public Outcome make(TrainedProgram program, Duration patience, boolean waits)
            throws IOException, InterruptedException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // the system forgets the lock of a process that was killed
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = waits ? channel.lock() : channel.tryLock()) {
            if (lock == null) {
                return Outcome.BEING_MADE;
            }
            if (Files.exists(file)) {
                return Outcome.THERE;
            }
            removeOthers(folder);
            Path work = folder.resolve(file.getFileName() + ".work");
            DurableFiles.delete(work); // of one that was killed
            return make(program, patience, Files.createDirectory(work));
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
                Files.writeString(failed(), "");
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
                && program.assemble(List.of("-XX:AOTMode=create", configuration, "-XX:AOTCache=" + made), patience);
    }

    /** Says that it can't be made, so that it isn't tried with every start. */
    private Path failed() {
        return file.resolveSibling(file.getFileName() + ".failed");
    }

    private void removeOthers(Path folder) throws IOException {
        for (Path other : DurableFiles.list(folder)) {
            String name = other.getFileName().toString();
            if (!name.equals(LOCK) && !name.startsWith(file.getFileName().toString())) {
                DurableFiles.delete(other);
            }
        }
    }
}
