package dangjian.indexer.extract.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The processes that parse: started when they are needed, used again and again, ended by {@link #close()}. Another one is only started when all are busy for a while:
 * a process costs about a second of a processor's time before it reads anything, in which one that runs already reads hundreds of small files.
 */
final class ProcessPool implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1000;

    private final ChildCommand command;
    private final ParsingLimits limits;
    private final Path parentFolder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ParsingProcess> idle = new ArrayDeque<>();
    private WorkFolder folder;
    private int running;
    private int starting;

    /** @param parentFolder in which the folders for temporary files are made */
    ProcessPool(ChildCommand command, ParsingLimits limits, Path parentFolder) {
        this.command = command;
        this.limits = limits;
        this.parentFolder = parentFolder;
    }

    /**
     * A process for one file; to be given back.
     *
     * @throws ParsingUnavailableException where none can be started
     */
    ParsingProcess take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long patience = TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            while (true) {
                Optional<ParsingProcess> free = free();
                if (free.isPresent()) {
                    return free.get();
                }
                boolean mayStart = starting == 0 && running < limits.processes();
                if (mayStart && (running == 0 || patience <= 0)) {
                    starting++;
                    running++;
                    break;
                }
                if (mayStart) {
                    patience = changed.awaitNanos(patience);
                } else {
                    changed.await();
                }
            }
        } finally {
            lock.unlock();
        }
        return start();
    }

    /** One that is idle; what has died meanwhile (the system was short of memory) is no file's fault. */
    private Optional<ParsingProcess> free() {
        while (!idle.isEmpty()) {
            ParsingProcess next = idle.pop();
            if (next.isUsable()) {
                return Optional.of(next);
            }
            running--;
            next.close();
        }
        return Optional.empty();
    }

    private ParsingProcess start() throws InterruptedException {
        ParsingProcess started = null;
        try {
            started = ParsingProcess.start(command, limits, newFolder());
            return started;
        } catch (IOException e) {
            throw new ParsingUnavailableException(String.valueOf(e.getMessage()), e);
        } finally {
            lock.lock();
            try {
                starting--;
                if (started == null) {
                    running--;
                }
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private Path newFolder() throws IOException {
        lock.lock();
        try {
            if (folder == null) {
                folder = WorkFolder.create(parentFolder);
            }
            return folder.newFolder();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a process back; one that can't be used any more is ended. */
    void give(ParsingProcess process) {
        boolean usable = process.isUsable();
        if (!usable) {
            process.close();
        }
        lock.lock();
        try {
            if (usable) {
                idle.push(process);
            } else {
                running--;
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all that are idle, and removes their folders when none is left. A process is started again when one is taken. */
    @Override
    public void close() {
        lock.lock();
        try {
            while (!idle.isEmpty()) {
                running--;
                idle.pop().close();
            }
            if (running == 0 && folder != null) {
                folder.close();
                folder = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
