package dangjian.indexer.reindex;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after corpus folders and says when something in them has changed. The system's notices make it quick; because there are none on many network drives, it also
 * looks by itself now and then. What decides is always a look at all files, never a notice. Used by one thread.
 */
public final class CorpusWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CorpusWatch.class);

    private final CorpusFolders folders;
    private final long quietMillis;
    private final long lookMillis;
    private final WatchService notices;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private Map<Path, CorpusFile> handled;
    private Map<Path, CorpusFile> lastLook;

    /**
     * Begins to watch: what changes from now on is noticed.
     *
     * @param corpus the folders; each must exist
     * @param quietMillis a file that has not changed for so long is taken for whole
     * @param lookMillis how often to look where no notice comes
     */
    public CorpusWatch(List<Path> corpus, long quietMillis, long lookMillis) {
        this.folders = new CorpusFolders(corpus);
        this.quietMillis = quietMillis;
        this.lookMillis = lookMillis;
        try {
            this.notices = folders.newWatchService();
        } catch (IOException e) {
            throw new CorpusFolderException(corpus.get(0), "无法监视（" + e.getMessage() + "）");
        }
        this.handled = look();
        this.lastLook = handled;
    }

    /**
     * Waits until files have changed and at least one of them is quiet again.
     *
     * @return the files that are still being written: they are told of later, when they are quiet
     */
    public Set<Path> await() throws InterruptedException {
        boolean isUnsettled = false;
        while (true) {
            if (!isUnsettled) {
                awaitNotice();
            }
            Thread.sleep(quietMillis);
            Map<Path, CorpusFile> now = look();
            Set<Path> changed = differences(handled, now);
            Set<Path> busy = differences(lastLook, now);
            busy.retainAll(changed);
            lastLook = now;
            if (changed.size() > busy.size()) {
                handled = new HashMap<>(now);
                // what is being written is as if it had never been seen
                busy.forEach(file -> handled.put(file, null));
                return Set.copyOf(busy);
            }
            isUnsettled = !changed.isEmpty();
        }
    }

    private void awaitNotice() throws InterruptedException {
        WatchKey key = notices.poll(lookMillis, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = notices.poll();
        }
    }

    private Map<Path, CorpusFile> look() {
        CorpusFolders.Listing listing = folders.list();
        watched.keySet().retainAll(new HashSet<>(listing.folders()));
        listing.folders().forEach(folder -> watched.computeIfAbsent(folder, this::register));
        Map<Path, CorpusFile> files = new HashMap<>();
        listing.files().forEach(file -> files.put(file.absolute(), file));
        return files;
    }

    /** Null where the system refuses: there are limits, and folders go. The look by itself finds what changes there. */
    private WatchKey register(Path folder) {
        try {
            return folder.register(
                    notices,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            log.debug("no notices from {}", folder, e);
            return null;
        }
    }

    private static Set<Path> differences(Map<Path, CorpusFile> before, Map<Path, CorpusFile> now) {
        Set<Path> different = new HashSet<>();
        now.forEach((path, file) -> {
            if (!file.equals(before.get(path))) {
                different.add(path);
            }
        });
        before.keySet().stream().filter(path -> !now.containsKey(path)).forEach(different::add);
        return different;
    }

    @Override
    public void close() throws IOException {
        notices.close();
    }
}
