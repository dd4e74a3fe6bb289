package dangjian.benchmark.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that take the next number until none is left. */
final class EachOnce {

    private EachOnce() {}

    /** What is done with a number. */
    interface Task {

        void run(int number) throws Exception;
    }

    /** Does the task with each number from 0 to below a count. */
    static void run(int threads, int count, Task task) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        task.run(number);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> each : running) {
            each.get();
        }
    }
}
