package dangjian.benchmark.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * So many clients, each asks the next question when the last one is answered; each begins at another place of the questions.
 *
 * @param clients how many
 * @param seconds how long new questions are asked
 */
record ClosedLoop(int clients, double seconds) {

    Load run(Engine engine, List<byte[]> requests) throws IOException, InterruptedException {
        List<Client> all = Stream.generate(() -> new Client(engine.server().port()))
                .limit(clients)
                .toList();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try {
            return Load.measured(engine, all, () -> {
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < clients; i++) {
                    int first = (int) ((long) requests.size() * i / clients);
                    Client client = all.get(i);
                    threads.add(Thread.ofPlatform().start(() -> {
                        for (int next = first; System.nanoTime() < end; next++) {
                            client.ask(requests.get(next % requests.size()), System.nanoTime());
                        }
                    }));
                }
                for (Thread thread : threads) {
                    thread.join();
                }
            });
        } finally {
            all.forEach(Client::close);
        }
    }
}
