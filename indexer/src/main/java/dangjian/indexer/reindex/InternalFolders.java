package dangjian.indexer.reindex;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which folders hold internal documents: those with a marker file in them, those of certain names, those that whoever runs the reindex names, and all folders below.
 * A marker travels with the documents, so that a command that forgets an option publishes nothing. For one look at the folders.
 */
final class InternalFolders {

    /** The file that makes a folder internal; with a second ending where an editor added it. */
    private static final List<String> MARKERS = List.of(".internal", ".internal.txt");

    private static final Set<String> NAMES = Set.of("内部", "内部资料", "内部文件");

    private final Set<Path> named;
    private final Map<Path, Boolean> known = new HashMap<>();

    /** @param named absolute, links followed */
    InternalFolders(List<Path> named) {
        this.named = Set.copyOf(named);
    }

    /** Whether what lies in a folder is internal. */
    boolean hold(Path folder) {
        if (folder == null) {
            return false;
        }
        Boolean before = known.get(folder);
        if (before == null) {
            before = isInternalItself(folder) || hold(folder.getParent());
            known.put(folder, before);
        }
        return before;
    }

    private boolean isInternalItself(Path folder) {
        boolean hasName = folder.getFileName() != null
                && NAMES.contains(folder.getFileName().toString().strip());
        return hasName || named.contains(folder) || MARKERS.stream().anyMatch(marker -> mayHave(folder, marker));
    }

    /** Where that can't be told, it may. */
    private static boolean mayHave(Path folder, String marker) {
        return !Files.notExists(folder.resolve(marker), LinkOption.NOFOLLOW_LINKS);
    }
}
