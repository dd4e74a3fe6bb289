package dangjian.server;

import dangjian.server.startup.ClassCache;
import dangjian.server.startup.TrainedProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Makes the class cache (类数据缓存) that {@code kb} starts with from then on; the launcher runs it in the background after a build. */
public final class ClassCacheMain {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private ClassCacheMain() {}

    /**
     * Makes it for the class path that this is run with.
     *
     * @param words {@code wait} to wait for another process that makes it or {@code leave} to leave it to that, the file, then the options of the JVM that the cache is for
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        TrainedProgram program = new TrainedProgram(
                System.getProperty("java.class.path"),
                Arrays.asList(words).subList(2, words.length),
                TrainingMain.class.getName());
        ClassCache.Outcome outcome = new ClassCache(Path.of(words[1])).make(program, PATIENCE, words[0].equals("wait"));
        System.err.println(
                switch (outcome) {
                    case MADE -> "启动缓存已建立：" + words[1];
                    case THERE -> "启动缓存已经有了：" + words[1];
                    case BEING_MADE -> "启动缓存正由另一个进程建立。";
                    case FAILED -> "启动缓存没有建成，原因见上；程序照常运行，只是启动慢一些。";
                });
        System.exit(outcome == ClassCache.Outcome.FAILED ? 1 : 0);
    }
}
