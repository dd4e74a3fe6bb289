package dangjian.server.suggest;

import dangjian.server.search.Highlight;
import java.util.List;

/**
 * A completion of what is being typed.
 *
 * @param kind what it is
 * @param label what is shown
 * @param note a few words that say more; empty where there are none
 * @param query what to search for
 * @param url where choosing it leads
 * @param highlights what of the label was typed
 */
public record Suggestion(Kind kind, String label, String note, String query, String url, List<Highlight> highlights) {

    public Suggestion {
        highlights = List.copyOf(highlights);
    }

    /** What is suggested. */
    public enum Kind {
        TERM("term", "用语"),
        TOPIC("topic", "专题"),
        DOCUMENT("document", "文档"),
        NUMBER("number", "文号");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }
}
