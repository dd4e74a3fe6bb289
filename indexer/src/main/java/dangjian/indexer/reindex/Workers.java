package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** As many threads as there are processors. */
final class Workers implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("reindex-", 0).factory());

    /**
     * Does all tasks. Where one fails, those that have not begun are left and those that have are waited for.
     *
     * @param done is given each result as it comes, in the thread that calls
     * @throws IOException the first that a task throws
     */
    <T> void run(List<? extends Callable<T>> tasks, Consumer<? super T> done) throws IOException, InterruptedException {
        ExecutorCompletionService<Optional<T>> running = new ExecutorCompletionService<>(threads);
        AtomicBoolean failed = new AtomicBoolean();
        tasks.forEach(task -> running.submit(() -> failed.get() ? Optional.empty() : Optional.of(task.call())));
        for (int left = tasks.size() - 1; left >= 0; left--) {
            try {
                running.take().get().ifPresent(done);
            } catch (ExecutionException e) {
                failed.set(true);
                while (left-- > 0) {
                    running.take();
                }
                throw asDiskFailure(e.getCause());
            }
        }
    }

    private static IOException asDiskFailure(Throwable cause) {
        if (cause instanceof IOException disk) {
            return disk;
        }
        if (cause instanceof UncheckedIOException disk) {
            return disk.getCause();
        }
        if (cause instanceof CorpusException told) {
            throw told;
        }
        throw new IllegalStateException(cause);
    }

    /** Stops them, and waits until they have stopped. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
