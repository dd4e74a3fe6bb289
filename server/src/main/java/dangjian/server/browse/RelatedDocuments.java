package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What belongs to a document: others with its topics and with words of its title. */
public final class RelatedDocuments {

    private static final float SAME_TOPIC = 2f;
    private static final int SHORTEST_WORD = 2;

    private final Library library;
    private final TopicTaxonomy taxonomy;
    private final WordAnalyzer words;

    public RelatedDocuments(Library library, TopicTaxonomy taxonomy, WordAnalyzer words) {
        this.library = library;
        this.taxonomy = taxonomy;
        this.words = words;
    }

    /**
     * A related document.
     *
     * @param reason why, in Chinese
     */
    public record Related(DocumentCard card, String reason) {}

    /** The documents that belong to this one, the closest first; nothing where there is no such document for this viewer. */
    public Optional<List<Related>> of(String id, int most) {
        return library.read(view -> {
            OptionalInt found = view.find(id);
            return found.isEmpty() ? Optional.empty() : Optional.of(related(view, view.card(found.getAsInt()), most));
        });
    }

    private List<Related> related(LibraryView view, DocumentCard card, int most) throws IOException {
        Set<String> titleWords = titleWords(card);
        BooleanQuery.Builder like = new BooleanQuery.Builder();
        for (String topic : card.topics()) {
            like.add(new BoostQuery(new ConstantScoreQuery(about(topic)), SAME_TOPIC), Occur.SHOULD);
        }
        titleWords.forEach(word -> like.add(new TermQuery(new Term(Fields.TITLE_WORDS, word)), Occur.SHOULD));
        BooleanQuery others = new BooleanQuery.Builder()
                .add(like.build(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.ID, card.id())), Occur.MUST_NOT)
                .build();
        List<Related> related = new ArrayList<>();
        for (ScoreDoc hit : view.search(others, most)) {
            DocumentCard other = view.card(hit.doc);
            related.add(new Related(other, reason(card, titleWords, other)));
        }
        return related;
    }

    private static Query about(String topic) {
        DrillDownQuery query = new DrillDownQuery(Fields.facets());
        query.add(Fields.TOPIC, topic);
        return query;
    }

    private String reason(DocumentCard card, Set<String> titleWords, DocumentCard other) {
        String topics = card.topics().stream()
                .filter(other.topics()::contains)
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .map(Topic::name)
                .limit(2)
                .collect(Collectors.joining("、"));
        if (!topics.isEmpty()) {
            return "同属专题：" + topics;
        }
        String shared =
                titleWords(other).stream().filter(titleWords::contains).limit(3).collect(Collectors.joining("、"));
        return shared.isEmpty() ? "专题相近" : "标题都有：" + shared;
    }

    private Set<String> titleWords(DocumentCard card) {
        return words.words(card.title()).stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
