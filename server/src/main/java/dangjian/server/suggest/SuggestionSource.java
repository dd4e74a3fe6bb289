package dangjian.server.suggest;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.ValidityReason;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.PinyinReader;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;

/** Gathers what can be suggested: the words of the vocabulary, the topics, and of the documents there are for the viewer their titles and numbers. */
final class SuggestionSource {

    /** A document is chosen as it is, a word may be one of many in it: without this the words would always stand before the titles. */
    private static final double OF_DOCUMENTS = 2;

    private static final int OLD = 2;

    private final Vocabulary vocabulary;
    private final TopicTaxonomy taxonomy;
    private final Syllables syllables = new Syllables(new PinyinReader());

    SuggestionSource(Vocabulary vocabulary, TopicTaxonomy taxonomy) {
        this.vocabulary = vocabulary;
        this.taxonomy = taxonomy;
    }

    SuggestionIndex read(LibraryView view) throws IOException {
        List<SuggestionEntry> entries = new ArrayList<>();
        addTerms(view, entries);
        addTopics(view, entries);
        for (ScoreDoc each : view.search(MatchAllDocsQuery.INSTANCE, Integer.MAX_VALUE)) {
            addDocument(view.card(each.doc), view.details(each.doc), entries);
        }
        return new SuggestionIndex(entries);
    }

    private void addTerms(LibraryView view, List<SuggestionEntry> entries) throws IOException {
        Occurrences occurrences = new Occurrences(view);
        for (String term : vocabulary.terms()) {
            int documents = occurrences.of(term);
            Suggestion shown = new Suggestion(Suggestion.Kind.TERM, term, "", term, search(term), List.of());
            entries.add(SuggestionEntry.of(shown, documents > 0 ? 0 : 1, popularity(documents), 0, syllables));
        }
    }

    private void addTopics(LibraryView view, List<SuggestionEntry> entries) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (LabelAndValue value : view.count(MatchAllDocsQuery.INSTANCE, Fields.TOPIC)) {
            counts.put(value.label, value.value.intValue());
        }
        for (Topic topic : taxonomy.topics()) {
            int documents = counts.getOrDefault(topic.id(), 0);
            Suggestion shown = new Suggestion(
                    Suggestion.Kind.TOPIC,
                    topic.name(),
                    documents + " 篇",
                    topic.name(),
                    "/topics/" + topic.id(),
                    List.of());
            entries.add(SuggestionEntry.of(shown, documents > 0 ? 0 : 1, popularity(documents), 0, syllables));
        }
    }

    private void addDocument(DocumentCard card, DocumentDetails details, List<SuggestionEntry> entries) {
        int citing = details.citedBy().size();
        String url = "/documents/" + card.id();
        long day = card.date().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        int standing = details.validity().reason() == ValidityReason.REPLACED_BY ? OLD : standing(card.status());
        Suggestion titled =
                new Suggestion(Suggestion.Kind.DOCUMENT, card.title(), note(card), card.title(), url, List.of());
        entries.add(SuggestionEntry.of(titled, standing, OF_DOCUMENTS + 2 * popularity(citing), day, syllables));
        Optional<String> number = card.number().map(Object::toString);
        if (number.isPresent()) {
            Suggestion numbered =
                    new Suggestion(Suggestion.Kind.NUMBER, number.get(), card.title(), number.get(), url, List.of());
            entries.add(SuggestionEntry.of(numbered, standing, popularity(citing), day, syllables));
        }
    }

    private static String note(DocumentCard card) {
        return switch (card.status()) {
            case REPEALED, PENDING -> card.status().label();
            case EFFECTIVE, AMENDED, UNKNOWN -> card.kind().label();
        };
    }

    private static int standing(ValidityStatus status) {
        return switch (status) {
            case EFFECTIVE, AMENDED, UNKNOWN -> 0;
            case PENDING -> 1;
            case REPEALED -> OLD;
        };
    }

    private static double popularity(int documents) {
        return Math.log(1.0 + documents);
    }

    private static String search(String query) {
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
