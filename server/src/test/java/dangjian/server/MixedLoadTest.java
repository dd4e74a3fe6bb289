package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.server.search.Viewer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All kinds of requests at a steady rate while generations change: none fails, and neither memory nor open files grow. Half an hour of it:
 * {@code -Dkb.load.seconds=1800 -Dkb.load.swaps=20 -Dkb.load.rate=200}.
 */
class MixedLoadTest {

    private static final int SECONDS = Integer.getInteger("kb.load.seconds", 20);
    private static final int SWAPS = Integer.getInteger("kb.load.swaps", 2);
    private static final int RATE = Integer.getInteger("kb.load.rate", 60);
    private static final int CLIENTS = 8;

    private static final long MOST_GROWTH_BYTES = 64L << 20;
    private static final double MOST_MORE_FILES = 32;
    private static final Pattern OPEN_FILES = Pattern.compile("(?m)^process_files_open_files ([0-9.E+]+)$");

    private static final List<String> QUESTIONS =
            List.of("党员", "社区党组织", "\"居民议事会\"", "停车 -收费", "党员大会多久开一次", "三会一客", "2021", "物业 OR 业委会", "");

    @TempDir
    private Path folder;

    private Path corpus;
    private Path data;

    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeEach
    void copySamples() throws IOException {
        corpus = folder.resolve("corpus");
        data = folder.resolve("data");
        try (Stream<Path> files = Files.walk(TestLibrary.SAMPLES)) {
            for (Path file : files.toList()) {
                Path target =
                        corpus.resolve(TestLibrary.SAMPLES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @Test
    void noRequestFailsAndNothingGrows() throws Exception {
        TestLibrary.reindex(data, corpus);
        try (TestLibrary library = TestLibrary.over(data, Viewer.INTERNAL)) {
            List<String> paths = paths(library);
            paths.forEach(
                    path -> assertThat(library.get(path).statusCode()).as(path).isEqualTo(200));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i;
                clients.add(Thread.ofPlatform().start(() -> ask(library, paths, first, end)));
            }
            swap(library, 0);
            long heap = usedHeap();
            double openFiles = openFiles(library);
            for (int swap = 1; swap < SWAPS; swap++) {
                long until = end - TimeUnit.SECONDS.toNanos(SECONDS) * (SWAPS - swap) / SWAPS;
                sleepUntil(until);
                swap(library, swap);
                System.out.printf(
                        Locale.ROOT,
                        "swap %d: %d answered, %d failed, heap %d MB, open files %.0f%n",
                        swap,
                        answered.get(),
                        failed.size(),
                        usedHeap() >> 20,
                        openFiles(library));
            }
            for (Thread client : clients) {
                client.join();
            }
            long heapAfter = usedHeap();
            double openAfter = openFiles(library);
            long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "mixed load: %d requests in %d s (%d/s), %d swaps, %d failed; heap %d to %d MB, open files %.0f to %.0f; median %.1f ms, 99 of 100 below %.1f ms, longest %.1f ms%n",
                    answered.get(),
                    SECONDS,
                    answered.get() / SECONDS,
                    SWAPS,
                    failed.size(),
                    heap >> 20,
                    heapAfter >> 20,
                    openFiles,
                    openAfter,
                    sorted[sorted.length / 2] / 1e3,
                    sorted[sorted.length * 99 / 100] / 1e3,
                    sorted[sorted.length - 1] / 1e3);

            assertThat(failed).isEmpty();
            assertThat(answered.get()).isGreaterThan(SECONDS);
            assertThat(heapAfter - heap).isLessThan(MOST_GROWTH_BYTES);
            assertThat(openAfter - openFiles).isLessThan(MOST_MORE_FILES);
        }
    }

    private static List<String> paths(TestLibrary library) {
        List<String> paths = new ArrayList<>();
        for (String question : QUESTIONS) {
            String q = TestLibrary.encode(question);
            paths.add("/api/v1/search?q=" + q);
            paths.add("/search?q=" + q);
            paths.add("/api/v1/search?kind=policy&sort=date&q=" + q);
            paths.add("/api/v1/suggest?q=" + q);
        }
        String id = library.search("党员").get("hits").get(0).get("id").asString();
        paths.addAll(Arrays.asList(
                "/",
                "/topics",
                "/status",
                "/assets/base.css",
                "/api/v1/health",
                "/api/v1/topics",
                "/documents/" + id,
                "/api/v1/documents/" + id,
                "/api/v1/documents/" + id + "/related",
                "/api/v1/documents/" + id + "/file"));
        return paths;
    }

    private void ask(TestLibrary library, List<String> paths, int first, long end) {
        long between = TimeUnit.SECONDS.toNanos(CLIENTS) / RATE;
        long next = System.nanoTime();
        for (int i = first; System.nanoTime() < end; i += CLIENTS - 1) {
            String path = paths.get(i % paths.size());
            long started = System.nanoTime();
            try {
                int status = library.getBytes(path).statusCode();
                if (status != 200) {
                    failed.add(status + " " + path);
                }
            } catch (RuntimeException e) {
                failed.add(path + " " + e);
            }
            micros.add((System.nanoTime() - started) / 1_000);
            answered.incrementAndGet();
            next += between;
            sleepUntil(next);
        }
    }

    private void swap(TestLibrary library, int number) throws IOException {
        Files.writeString(corpus.resolve("new.txt"), "关于事情的通知\n各社区：这是第" + number + "版的事情，请按要求办理，并及时报告。\n");
        String generation = TestLibrary.reindex(data, corpus).generation();
        while (!library.get("/api/v1/health").body().contains(generation)) {
            sleepUntil(System.nanoTime() + 50_000_000);
        }
    }

    private static void sleepUntil(long nanoTime) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double openFiles(TestLibrary library) {
        Matcher found = OPEN_FILES.matcher(library.get("/metrics").body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
