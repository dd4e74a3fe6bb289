package dangjian.indexer.relations;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.TitleKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many texts name a text. Versions of one title count as one text, on both sides: who cites 民法典 means whatever holds, and a law that was amended five times
 * does not speak with five voices.
 */
final class CitationCounts {

    private final Map<String, Set<String>> citingByCited;

    private CitationCounts(Map<String, Set<String>> citingByCited) {
        this.citingByCited = citingByCited;
    }

    /** @param citations by the id of the citing document, resolved where they lead anywhere */
    static CitationCounts of(List<CatalogEntry> entries, Map<String, List<Citation>> citations) {
        Map<String, String> keys = new HashMap<>();
        entries.forEach(entry -> keys.put(entry.id(), TitleKey.of(entry.card().title())));
        Map<String, Set<String>> citing = new HashMap<>();
        for (CatalogEntry entry : entries) {
            String own = keys.get(entry.id());
            citations.getOrDefault(entry.id(), List.of()).stream()
                    .map(Citation::target)
                    .flatMap(Optional::stream)
                    .map(CitationTarget::documentId)
                    .map(keys::get)
                    .filter(cited -> !cited.equals(own))
                    .forEach(cited -> citing.computeIfAbsent(cited, none -> new HashSet<>())
                            .add(own));
        }
        return new CitationCounts(citing);
    }

    int of(String title) {
        return citingByCited.getOrDefault(TitleKey.of(title), Set.of()).size();
    }
}
