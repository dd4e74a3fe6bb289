package dangjian.indexer.reindex;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.schema.Fields;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Names everything of the program that decides what an index holds. Where it differs, the index is made anew. */
public final class ProgramVersion {

    /** Raised when extraction, cataloguing or analysis give something else for the same file. */
    private static final int RULES = 10;

    private static final int DIGITS = 16;

    private ProgramVersion() {}

    /** The layout, the rules, and the topics and words in use. */
    public static String of(TopicTaxonomy taxonomy, Vocabulary vocabulary) {
        List<Object> data = List.of(taxonomy.topics(), vocabulary.terms(), new TreeMap<>(vocabulary.synonyms()));
        byte[] hash = DocumentIds.sha256().digest(data.toString().getBytes(StandardCharsets.UTF_8));
        return "layout-" + Fields.VERSION + " rules-" + RULES + " data-"
                + HexFormat.of().formatHex(hash).substring(0, DIGITS);
    }
}
