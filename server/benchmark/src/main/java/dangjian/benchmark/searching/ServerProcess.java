package dangjian.benchmark.searching;

import dangjian.benchmark.measure.ProcessorTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which says "ready PORT" when it answers and stops at the end of its standard input. */
final class ServerProcess implements Server, AutoCloseable {

    private static final String READY = "ready ";
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param jvm what the JVM is told
     * @param classPath as {@code -cp} takes it
     * @param main its class and arguments
     * @param log where its standard error goes
     */
    static ServerProcess start(List<String> jvm, String classPath, List<String> main, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath));
        command.addAll(main);
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                return new ServerProcess(process, Integer.parseInt(line.substring(READY.length())));
            }
        }
        process.destroy();
        throw new IOException("服务没有启动，见 " + log);
    }

    @Override
    public int port() {
        return port;
    }

    /** Processor time it has had so far, of all its threads, user and system, to a hundredth of a second. */
    @Override
    public double cpuMillis() {
        return ProcessorTime.millis(process.toHandle());
    }

    /** The same of this process. */
    static double ownCpuMillis() {
        return ProcessorTime.millis(ProcessHandle.current());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
