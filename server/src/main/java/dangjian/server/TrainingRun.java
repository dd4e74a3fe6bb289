package dangjian.server;

import dangjian.corpus.CorpusException;
import dangjian.server.cli.Assembly;
import dangjian.server.cli.Kb;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run through what the program does most, with the commands that people type. A step that fails ends it: what was not done can't be recorded.
 *
 * @param corpus samples
 * @param data where their index goes
 */
record TrainingRun(Assembly assembly, Path corpus, Path data) {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");
    private static final long PATIENCE_SECONDS = 120;
    private static final String PARSING = "KB_PARSING";

    /** A run in an empty folder, with a few of the samples that ship. */
    static TrainingRun of(Assembly assembly, Path folder) throws IOException {
        Path corpus = TrainingSamples.copy(assembly.defaultCorpus(), folder.resolve("corpus"));
        return new TrainingRun(assembly, corpus, folder.resolve("data"));
    }

    void run() throws IOException, InterruptedException {
        kb("reindex", "--no-vectors"); // with the process that parses
        System.setProperty(PARSING, "in-process");
        try {
            kb("reindex", "--no-vectors", "--full");
            kb("reindex", "--no-vectors");
            Path note = corpus.resolve("补记.txt");
            Files.writeString(note, "会议纪要\n\n一、会议决定，党员大会每季度召开一次。\n", StandardCharsets.UTF_8);
            kb("reindex", "--no-vectors");
            Files.writeString(note, "会议纪要\n\n一、会议决定，支部党员大会每月召开一次。\n", StandardCharsets.UTF_8);
            kb("reindex", "--no-vectors");
            search();
            serve();
        } finally {
            System.clearProperty(PARSING);
        }
    }

    private void kb(String command, String... options) {
        List<String> words =
                new ArrayList<>(List.of(command, "--corpus", corpus.toString(), "--data", data.toString()));
        words.addAll(Arrays.asList(options));
        expectDone(execute(new PrintWriter(Writer.nullWriter()), words), words);
    }

    private void search() {
        List<String> words = List.of("search", "党员大会", "--no-vectors", "--data", data.toString());
        expectDone(execute(new PrintWriter(Writer.nullWriter()), words), words);
    }

    private int execute(PrintWriter out, List<String> words) {
        return Kb.commandLine(assembly).setOut(out).execute(words.toArray(String[]::new));
    }

    private static void expectDone(int exitCode, List<String> words) {
        if (exitCode != Kb.DONE) {
            throw new CorpusException("kb " + String.join(" ", words) + "：退出码 " + exitCode);
        }
    }

    /** Starts the server on a free port as {@code kb serve} does, visits it, and ends it as Ctrl-C does. */
    private void serve() throws IOException, InterruptedException {
        BlockingQueue<String> addresses = new ArrayBlockingQueue<>(1);
        List<String> words = List.of("serve", "--port", "0", "--corpus", corpus.toString(), "--data", data.toString());
        Thread serving = Thread.ofPlatform().start(() -> execute(new PrintWriter(new Told(addresses)), words));
        try {
            String address = addresses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (address == null) {
                throw new CorpusException("服务没有启动");
            }
            new TrainingVisit(address).run();
        } finally {
            serving.interrupt();
            serving.join();
        }
    }

    /** Waits for the line that says where the server is. */
    private static final class Told extends Writer {

        private final BlockingQueue<String> addresses;

        Told(BlockingQueue<String> addresses) {
            this.addresses = addresses;
        }

        @Override
        public void write(char[] chars, int start, int length) {
            Matcher matcher = ADDRESS.matcher(new String(chars, start, length));
            if (matcher.find()) {
                addresses.add(matcher.group());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
