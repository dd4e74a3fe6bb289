package dangjian.benchmark.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Questions that are not measured. So many, not so long: what the JVM compiles, it compiles by how often something ran, and a machine with other work would measure
 * what is not compiled yet.
 *
 * @param questions how many
 */
record WarmUp(int questions) {

    private static final int CLIENTS = 4;

    void run(Engine engine, List<byte[]> requests) throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (Client client = new Client(engine.server().port())) {
                    for (int next = taken.getAndIncrement(); next < questions; next = taken.getAndIncrement()) {
                        client.ask(requests.get(next % requests.size()), System.nanoTime());
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
