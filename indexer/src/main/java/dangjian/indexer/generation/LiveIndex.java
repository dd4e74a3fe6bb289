package dangjian.indexer.generation;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The current generation, open for reading. Looks every second whether another has become current and swaps; who still reads the old one reads it to the end.
 * Safe for several threads.
 */
public final class LiveIndex implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LiveIndex.class);
    private static final long WATCH_MILLIS = 1_000;

    private final DataFolder data;
    private final Audience audience;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("generation-watch").daemon().factory());
    private volatile Opened opened;
    private volatile Consumer<Lease> preparation = ignored -> {};
    private String lastFailure = "";

    private record Opened(Generation generation, DirectoryReader reader) {}

    /** Opens what is current, for those who may see everything. */
    public LiveIndex(DataFolder data) {
        this(data, Audience.INTERNAL);
    }

    /**
     * Opens what is current; there may be nothing yet.
     *
     * @throws DataFolderException where what is current can't be opened
     */
    public LiveIndex(DataFolder data, Audience audience) {
        this.data = data;
        this.audience = audience;
        swap();
        watcher.scheduleWithFixedDelay(this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Has something done with each generation that becomes current, before it serves; the old one serves meanwhile. What goes wrong there is logged, and the new
     * one serves nevertheless.
     */
    public void beforeEachSwap(Consumer<Lease> work) {
        preparation = work;
    }

    private void makeReady(Opened next) {
        try {
            preparation.accept(new Lease(next.generation(), next.reader()));
        } catch (RuntimeException e) {
            log.error("新索引 {} 没有完全准备好，第一次检索会慢一些：{}", next.generation().name(), e.getMessage(), e);
        }
    }

    /** Who may read it. */
    public Audience audience() {
        return audience;
    }

    /** A generation held open until the lease is closed. */
    public static final class Lease implements AutoCloseable {

        private final Generation generation;
        private final DirectoryReader reader;

        private Lease(Generation generation, DirectoryReader reader) {
            this.generation = generation;
            this.reader = reader;
        }

        /** The generation, or its part for the public. */
        public Generation generation() {
            return generation;
        }

        public DirectoryReader reader() {
            return reader;
        }

        @Override
        public void close() {
            release(reader);
        }
    }

    /** Holds the current generation; nothing where none has been made yet. */
    public Optional<Lease> acquire() {
        while (true) {
            Opened current = opened;
            if (current == null) {
                return Optional.empty();
            }
            if (current.reader().tryIncRef()) {
                return Optional.of(new Lease(current.generation(), current.reader()));
            }
            Thread.onSpinWait(); // it was swapped between the two lines: take the new one
        }
    }

    /** Looks now whether another generation has become current. */
    public synchronized void swap() {
        Optional<Generation> current = data.current();
        boolean same = opened == null
                ? current.isEmpty()
                : current.map(Generation::name)
                        .filter(opened.generation().name()::equals)
                        .isPresent();
        if (same || current.isEmpty()) {
            return;
        }
        Opened next = open(current.get().of(audience));
        makeReady(next);
        Opened old = opened;
        opened = next;
        if (old != null) {
            log.info("已切换到新索引 {}", current.get().name());
            release(old.reader());
        }
    }

    private static Opened open(Generation generation) {
        try {
            return new Opened(generation, DirectoryReader.open(FSDirectory.open(generation.index())));
        } catch (IOException e) {
            throw new DataFolderException(
                    "无法打开索引 " + generation.name() + "（" + DiskFailure.reason(e) + "）。请运行 kb reindex --full 重建。", e);
        }
    }

    private void watch() {
        try {
            swap();
            lastFailure = "";
        } catch (CorpusException e) {
            if (!lastFailure.equals(e.getMessage())) {
                lastFailure = e.getMessage();
                log.error("无法切换索引，继续使用原有索引：{}", e.getMessage(), e);
            }
        }
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new DataFolderException("关闭索引失败（" + DiskFailure.reason(e) + "）", e);
        }
    }

    @Override
    public void close() {
        watcher.shutdownNow();
        synchronized (this) {
            if (opened != null) {
                release(opened.reader());
                opened = null;
            }
        }
    }
}
