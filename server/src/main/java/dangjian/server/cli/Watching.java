package dangjian.server.cli;

import dangjian.corpus.CorpusException;
import dangjian.indexer.reindex.CorpusWatch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps an index up with its corpus folders, until the thread is interrupted. */
final class Watching {

    private static final Logger log = LoggerFactory.getLogger(Watching.class);
    private static final long QUIET_MILLIS = 1_500;
    private static final long LOOK_MILLIS = 30_000;
    private static final long RETRY_MILLIS = 30_000;

    private final CorpusWatch watch;

    /** What is done when files have changed. */
    interface Update {

        /** @param busy files that are still being written */
        void run(Set<Path> busy) throws InterruptedException;
    }

    /** Begins to watch; nothing is done before {@link #run}. */
    Watching(List<Path> corpus, PrintWriter out) {
        this.watch = new CorpusWatch(corpus, QUIET_MILLIS, LOOK_MILLIS);
        out.println("正在监视语料目录，有变化时自动更新索引。");
        out.flush();
    }

    void run(Update update) throws InterruptedException {
        while (true) {
            Set<Path> busy = watch.await();
            while (!succeeds(update, busy)) {
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    private static boolean succeeds(Update update, Set<Path> busy) throws InterruptedException {
        try {
            update.run(busy);
            return true;
        } catch (CorpusException e) {
            log.error("未能更新索引，继续使用原有索引，稍后再试：{}", e.getMessage(), e);
            return false;
        }
    }
}
