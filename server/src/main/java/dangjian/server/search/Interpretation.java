package dangjian.server.search;

import java.util.ArrayList;
import java.util.List;

/**
 * How a question was read, for people to see.
 *
 * @param readings what was read as something else than plain words, in the order typed
 * @param synonyms the words that others were looked for beside
 * @param literally the question with those words in quotation marks, so that only they are looked for; as it was where there are none
 */
public record Interpretation(
        List<SearchResult.Reading> readings, List<SearchResult.SynonymUse> synonyms, String literally) {

    public Interpretation {
        readings = List.copyOf(readings);
        synonyms = List.copyOf(synonyms);
    }

    /** The same with the clause that was meant. */
    Interpretation meaning(ClauseAnswer answer) {
        List<SearchResult.Reading> all = new ArrayList<>(readings);
        all.add(new SearchResult.Reading("clause", "条文", "《" + answer.card().title() + "》" + answer.label()));
        return new Interpretation(all, synonyms, literally);
    }
}
