package dangjian.indexer.reindex;

import dangjian.corpus.document.ContentHash;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.schema.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names everything of the program that decides what an index holds. Where it differs, the index is made anew. */
public final class ProgramVersion {

    /** Raised when extraction, cataloguing or analysis give something else for the same file. */
    private static final int RULES = 12;

    private static final int DIGITS = 16;

    private static final String LAYOUT = "layout-";
    private static final String RULE = "rules-";
    private static final String TOPICS = "topics-";
    private static final String WORDS = "words-";

    private ProgramVersion() {}

    /**
     * The layout, the rules, and the topics and words in use.
     *
     * @param model a digest of the topics' model; empty where there is none
     */
    public static String of(TopicTaxonomy taxonomy, Vocabulary vocabulary, String model) {
        return String.join(
                " ",
                LAYOUT + Fields.VERSION,
                RULE + RULES,
                TOPICS + hash(taxonomy.topics() + model),
                WORDS + hash(List.of(vocabulary.terms(), new TreeMap<>(vocabulary.synonyms()))));
    }

    private static String hash(Object words) {
        return ContentHash.shortOf(words.toString()).substring(0, DIGITS);
    }

    /** What of it decides what is read out of a file; the layout of the index does not. */
    static String ofReading(String program) {
        return Arrays.stream(program.split(" "))
                .filter(part -> !part.startsWith(LAYOUT))
                .collect(Collectors.joining(" "));
    }

    /** Says in Chinese what makes one differ from another, and what is done over for it; empty where they are the same. */
    static String difference(String before, String now) {
        Set<String> old = Set.of(before.split(" "));
        List<String> changed = Arrays.stream(now.split(" "))
                .filter(part -> !old.contains(part))
                .map(ProgramVersion::name)
                .toList();
        if (changed.isEmpty()) {
            return "";
        }
        boolean onlyLayout = changed.equals(List.of(name(LAYOUT)));
        return String.join("、", changed) + "有变化，" + (onlyLayout ? "重新建立索引，不必重新读取文件。" : "全部文件重新处理。");
    }

    private static String name(String part) {
        if (part.startsWith(LAYOUT)) {
            return "索引格式";
        }
        if (part.startsWith(TOPICS)) {
            return "专题分类";
        }
        return part.startsWith(WORDS) ? "用语表" : "程序版本";
    }
}
