package dangjian.benchmark.growth;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts classes of the bench in processes of their own, with the options that {@code kb} gives the program.
 *
 * @param options further options of the virtual machine
 * @param errors where what the processes write to standard error goes
 */
record ChildJvm(List<String> options, Path errors) {

    /**
     * A process that is not started yet.
     *
     * @param heapMegabytes the most heap it may have
     */
    ProcessBuilder of(Class<?> main, int heapMegabytes, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-Xmx" + heapMegabytes + "m",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    }

    private static String absolute(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    /** Runs a process to its end. */
    void run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException("子进程退出码 " + exit + "，见 " + errors);
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
