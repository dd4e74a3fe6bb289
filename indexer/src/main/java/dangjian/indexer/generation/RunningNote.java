package dangjian.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down for others how far a run of this process is, a few times a second at most. Used from several threads. */
public final class RunningNote implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningNote.class);
    private static final long BETWEEN_NANOS = 300_000_000L;

    private final Path file;
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private String step = "";
    private int done;
    private int total;
    private long writtenAt;
    private boolean failed;

    public RunningNote(DataFolder data) {
        this.file = RunningReindex.file(data);
    }

    /** A step begins. */
    public synchronized void begin(String name, int count) {
        step = name;
        total = count;
        done = 0;
        write();
    }

    /** So many more are done. */
    public synchronized void done(int more) {
        done += more;
        if (System.nanoTime() - writtenAt > BETWEEN_NANOS) {
            write();
        }
    }

    private void write() {
        writtenAt = System.nanoTime();
        ProcessHandle self = ProcessHandle.current();
        RunningReindex now = new RunningReindex(self.pid(), RunningReindex.startOf(self), startedAt, step, done, total);
        Path temporary = file.resolveSibling("RUNNING.json.tmp");
        try {
            Files.writeString(temporary, now.json());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            complain(e);
        }
    }

    private void complain(IOException e) {
        if (!failed) {
            log.warn("进度无法写入 {}，状态页上看不到进度；重建本身不受影响", file, e);
        }
        failed = true;
    }

    @Override
    public synchronized void close() {
        if (step.isEmpty()) {
            return; // nothing was done: a note that is there is another's
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            complain(e);
        }
    }
}
