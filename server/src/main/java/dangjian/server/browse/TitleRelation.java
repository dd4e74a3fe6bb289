package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** What has the same words in its title; rare words count more than frequent ones. */
final class TitleRelation implements RelationSource {

    private static final int MOST = 30;
    private static final int MOST_NAMED = 3;
    private static final int SHORTEST_WORD = 2;
    private static final double SAME_WORDS = 1.5;

    /** A word in more than one of so many titles (关于, 规定, 最高人民法院) tells nothing. */
    private static final int RARE = 20;

    private static final int LEAST_TITLES = 4;

    private final WordAnalyzer words;

    TitleRelation(WordAnalyzer words) {
        this.words = words;
    }

    @Override
    public void find(RelationSubject subject, Neighbours found) throws IOException {
        Set<String> own = telling(subject.view(), titleWords(subject.card()));
        BooleanQuery.Builder like = new BooleanQuery.Builder();
        own.forEach(word -> like.add(titled(word), Occur.SHOULD));
        if (own.isEmpty()) {
            return;
        }
        List<ScoreDoc> hits = subject.view().search(like.build(), MOST);
        double best = hits.stream().mapToDouble(hit -> hit.score).max().orElse(1);
        for (ScoreDoc hit : hits) {
            DocumentCard other = subject.view().card(hit.doc);
            String shared = titleWords(other).stream()
                    .filter(own::contains)
                    .limit(MOST_NAMED)
                    .collect(Collectors.joining("、"));
            if (!shared.isEmpty()) {
                found.add(other.id(), SAME_WORDS * hit.score / best, "标题都有：" + shared);
            }
        }
    }

    private static Set<String> telling(LibraryView view, Set<String> words) throws IOException {
        int most = Math.max(LEAST_TITLES, view.count(MatchAllDocsQuery.INSTANCE) / RARE);
        Set<String> telling = new LinkedHashSet<>();
        for (String word : words) {
            if (view.count(titled(word)) <= most) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static Query titled(String word) {
        return new TermQuery(new Term(Fields.TITLE_WORDS, word));
    }

    /** The words of a title, those within longer ones left out. */
    private Set<String> titleWords(DocumentCard card) {
        Set<String> all = words.words(card.title()).stream()
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return all.stream()
                .filter(word ->
                        all.stream().noneMatch(longer -> longer.length() > word.length() && longer.contains(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
