package dangjian.benchmark.growth;

import dangjian.benchmark.measure.ProcessMemory;
import dangjian.benchmark.measure.ProcessorTime;
import dangjian.benchmark.measure.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own ({@link ServingProcess}), asked over HTTP by one client that waits for each answer before it asks on. */
final class ServedLibrary implements AutoCloseable {

    private static final long STOP_SECONDS = 10;

    private final Process process;
    private final BufferedReader said;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final double readySeconds;

    private ServedLibrary(Process process, BufferedReader said, String address, long started)
            throws IOException, InterruptedException {
        this.process = process;
        this.said = said;
        this.address = address;
        // whatever is made once for a generation is there when these are answered
        for (String path :
                List.of("/api/v1/search?q=dangyuan", "/api/v1/suggest?q=dang", "/api/v1/topics", "/matrix", "/")) {
            get(path);
        }
        this.readySeconds = (System.nanoTime() - started) / 1e9;
    }

    /** Starts a server and waits until everything it makes ready for a generation is ready. */
    static ServedLibrary start(ChildJvm jvm, Path home, Path data, boolean withVectors, int heapMegabytes)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = jvm.of(
                        ServingProcess.class,
                        heapMegabytes,
                        List.of(home.toString(), data.toString(), withVectors ? ServingProcess.WITH_VECTORS : "words"))
                .start();
        try {
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            return new ServedLibrary(process, said, "http://127.0.0.1:" + after(ServingProcess.PORT, said), started);
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** The number on the next line that begins so; the virtual machine may have something to say in between. */
    private static long after(String beginning, BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("服务已经结束，原因在 processes.log");
        }
        return Long.parseLong(line.substring(beginning.length()));
    }

    /**
     * What came out.
     *
     * @param millis by kind, one value a search, in the order they were asked
     * @param processorMillis by kind, how much processor time the server had for a search on average; 0 where the system doesn't say
     * @param found by kind, the number of documents found in all
     */
    record Answers(
            Map<SearchKind, Samples> millis, Map<SearchKind, Double> processorMillis, Map<SearchKind, Long> found) {}

    /** Asks all searches so many times without counting, then once. */
    Answers ask(SampleSearches searches, int warmUp) throws IOException, InterruptedException {
        for (int i = 0; i < warmUp; i++) {
            for (List<String> queries : searches.queries().values()) {
                for (String query : queries) {
                    get("/api/v1/search?" + query);
                }
            }
        }
        Map<SearchKind, Samples> millis = new EnumMap<>(SearchKind.class);
        Map<SearchKind, Double> processorMillis = new EnumMap<>(SearchKind.class);
        Map<SearchKind, Long> found = new EnumMap<>(SearchKind.class);
        for (Map.Entry<SearchKind, List<String>> each : searches.queries().entrySet()) {
            List<Double> taken = new ArrayList<>();
            long total = 0;
            double before = processorMillis();
            for (String query : each.getValue()) {
                long started = System.nanoTime();
                String answer = get("/api/v1/search?" + query);
                taken.add((System.nanoTime() - started) / 1e6);
                total += total(answer);
            }
            millis.put(each.getKey(), new Samples(taken));
            processorMillis.put(each.getKey(), (processorMillis() - before) / taken.size());
            found.put(each.getKey(), total);
        }
        return new Answers(millis, processorMillis, found);
    }

    private double processorMillis() {
        return ProcessorTime.millis(process.toHandle());
    }

    private static long total(String answer) {
        return Long.parseLong(answer.replaceFirst("(?s).*?\"total\":(\\d+).*", "$1"));
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** How long it took from the start of the process until everything was ready. */
    double readySeconds() {
        return readySeconds;
    }

    /** Bytes of heap in use, after a collection. */
    long heapBytes() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("memory\n").flush();
        return after(ServingProcess.HEAP, said);
    }

    /** The most memory the process had, mapped files included. */
    long peakBytes() throws IOException {
        return ProcessMemory.peakBytes(process.pid());
    }

    /** What the process has of its own, without mapped files. */
    long anonymousBytes() throws IOException {
        return ProcessMemory.anonymousBytes(process.pid());
    }

    @Override
    public void close() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
