package dangjian.server;

import java.io.IOException;
import java.nio.file.Path;

/** Does once what the program does most, to be recorded for the class cache: reads and indexes a few samples, starts the server, searches, shows pages. */
public final class TrainingMain {

    private TrainingMain() {}

    /**
     * Trains.
     *
     * @param words an empty folder for the samples and their index
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("dangjian.home", "."));
        TrainingRun.of(new StandardAssembly(home), Path.of(words[0])).run();
        System.exit(0);
    }
}
