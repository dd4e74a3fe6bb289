package dangjian.indexer.reindex;

import dangjian.corpus.document.ContentHash;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids of new documents: made from the path below the corpus folder, so that they stay when the corpus is moved as a whole. Where two folders hold the same
 * path, the later one's also takes the place of its folder; a file in an internal folder comes after all others, so that it leaves no trace in theirs.
 */
final class DocumentIds {

    private static final int DIGITS = 16;

    private DocumentIds() {}

    /** An id for each file, where none has one yet. */
    static Map<CorpusFile, String> of(List<CorpusFile> files) {
        return of(files, Set.of());
    }

    /**
     * An id for each file.
     *
     * @param taken ids that other files have
     */
    static Map<CorpusFile, String> of(List<CorpusFile> files, Set<String> taken) {
        Map<CorpusFile, String> ids = new HashMap<>();
        Set<String> inUse = new HashSet<>(taken);
        List<CorpusFile> publicFirst = files.stream()
                .sorted(Comparator.comparing(CorpusFile::isInternal))
                .toList();
        for (CorpusFile file : publicFirst) {
            String id = hash(file.path());
            for (int again = 0; !inUse.add(id); again++) {
                id = hash(file.root() + "\n" + file.path() + "\n".repeat(again));
            }
            ids.put(file, id);
        }
        return ids;
    }

    /**
     * The id of a document within a file.
     *
     * @param fileId the id of the file
     * @param member where the document lies within; empty for the file itself, whose id is the file's
     */
    static String ofMember(String fileId, String member) {
        return member.isEmpty() ? fileId : hash(fileId + "\n" + member);
    }

    private static String hash(String text) {
        return ContentHash.shortOf(text).substring(0, DIGITS);
    }
}
