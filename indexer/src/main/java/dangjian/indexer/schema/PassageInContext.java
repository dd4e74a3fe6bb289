package dangjian.indexer.schema;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.util.ArrayList;
import java.util.List;

/** A passage as it is understood: an article (条) says 本办法 and leaves to the title and the headings above it what the matter is. */
public final class PassageInContext {

    private PassageInContext() {}

    /** The title, the headings above and the text, a line each. */
    static String of(DocumentCard card, Passage passage) {
        List<String> lines = new ArrayList<>();
        lines.add(card.title());
        lines.addAll(passage.path());
        lines.add(passage.text());
        return String.join("\n", lines);
    }

    /** Whether a passage says something by itself: a heading, a table of contents or a signature does not. */
    public static boolean speaks(Passage passage) {
        PassageType type = passage.type();
        return type != PassageType.HEADING && type != PassageType.CONTENTS && type != PassageType.CLOSING;
    }

    /**
     * What is embedded of a passage: its text alone, without the label it begins with. With the title before it, nDCG@10 was .473 instead of .488 on the statutes set:
     * the title is heard through the words already, and all articles of a law drew together. So the same text in two documents has one vector, too.
     */
    public static String embedded(Passage passage) {
        String text = passage.text();
        return text.startsWith(passage.label())
                ? text.substring(passage.label().length()).strip()
                : text.strip();
    }
}
