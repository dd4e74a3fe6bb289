package dangjian.indexer.reindex;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids of documents: made from the path below the corpus folder, so that they stay when the corpus is moved as a whole. Where two folders hold the same
 * path, the later one's also takes the place of its folder.
 */
final class DocumentIds {

    private static final int DIGITS = 16;

    private DocumentIds() {}

    /** An id for each file. */
    static Map<CorpusFile, String> of(List<CorpusFile> files) {
        Map<CorpusFile, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (CorpusFile file : files) {
            String id = hash(file.path());
            if (!taken.add(id)) {
                id = hash(file.root() + "\n" + file.path());
                taken.add(id);
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
        return HexFormat.of()
                .formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, DIGITS);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
