package dangjian.server.search;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordSegmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a person typed. Whatever it is, it is read as something: a mark that makes no sense is punctuation or a word. */
final class QueryReader {

    /** A text of this many characters that stands somewhere to the letter was copied from there. */
    private static final int SHORTEST_WHOLE = 8;

    private final QueryWords words;
    private final FilterReader filters;
    private final Synonyms synonyms;

    /** @param synonyms for a word those that can stand for it */
    QueryReader(WordSegmenter segmenter, TopicTaxonomy taxonomy, Map<String, List<String>> synonyms) {
        this.words = new QueryWords(segmenter);
        this.filters = new FilterReader(taxonomy, folded -> words.of(folded).words());
        this.synonyms = new Synonyms(synonyms);
    }

    ParsedQuery read(String typed) {
        return read(typed, true);
    }

    /** The same, but what looks like a document number is taken for words. */
    ParsedQuery readWithoutNumber(String typed) {
        return read(typed, false);
    }

    private ParsedQuery read(String typed, boolean withNumber) {
        Sorting sorting = new Sorting();
        List<QueryPart> parts = QueryParts.read(typed);
        for (int i = 0; i < parts.size(); ) {
            int end = i + 1;
            while (end < parts.size() && parts.get(end).alternative()) {
                end++;
            }
            sorting.add(parts.subList(i, end));
            i = end;
        }
        return parsed(typed, sorting, withNumber);
    }

    /** The parts of a question, each put where it belongs. */
    private final class Sorting {

        private final List<String> phrases = new ArrayList<>();
        private final StringBuilder rest = new StringBuilder();
        private final StringBuilder choices = new StringBuilder();
        private final List<List<List<String>>> alternatives = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();
        private final List<TypedFilter> asked = new ArrayList<>();
        private final ReadingList readings = new ReadingList();

        void add(List<QueryPart> group) {
            List<QueryPart> plain = new ArrayList<>();
            for (QueryPart part : group) {
                Optional<TypedFilter> filter = part.field().isPresent() ? filters.read(part) : Optional.empty();
                if (filter.isPresent()) {
                    asked.add(filter.get());
                    readings.add(filter.get());
                } else if (part.field().isEmpty() && part.excluded()) {
                    exclude(part);
                } else {
                    plain.add(part.field().isPresent() ? part.asWords() : part);
                }
            }
            List<List<String>> together = plain.size() > 1 ? choices(plain) : List.of();
            if (together.size() > 1) {
                alternatives.add(together);
                plain.forEach(part -> choices.append(part.text()).append(' '));
                readings.any(plain);
            } else {
                plain.forEach(this::require);
            }
        }

        private void require(QueryPart part) {
            if (!part.quoted()) {
                rest.append(part.text()).append(' ');
                return;
            }
            String phrase = FoldedText.of(part.text()).toString();
            if (!phrase.isEmpty() && !phrases.contains(phrase)) {
                phrases.add(phrase);
                readings.phrase(part);
            }
            rest.append("\n");
        }

        private void exclude(QueryPart part) {
            List<String> texts =
                    part.quoted() ? List.of(FoldedText.of(part.text()).toString()) : QueryWords.runs(part.text());
            List<String> found = texts.stream().filter(text -> !text.isEmpty()).toList();
            excluded.addAll(found);
            if (!found.isEmpty()) {
                readings.excluded(part);
            }
        }

        private List<List<String>> choices(List<QueryPart> parts) {
            return parts.stream()
                    .map(part -> part.quoted()
                            ? List.of(FoldedText.of(part.text()).toString())
                            : words.of(part.text()).words())
                    .filter(texts -> texts.stream().anyMatch(text -> !text.isEmpty()))
                    .distinct()
                    .toList();
        }
    }

    private ParsedQuery parsed(String typed, Sorting sorting, boolean withNumber) {
        String rest = sorting.rest.toString();
        Optional<TypedNumber> number = withNumber ? TypedNumber.findIn(rest) : Optional.empty();
        String text = number.map(TypedNumber::rest).orElse(rest);
        QueryWords.Cut cut = words.of(text);
        QueryWords.Cut ofChoices = words.of(sorting.choices.toString());
        boolean asksNothingElse = sorting.phrases.isEmpty() && sorting.alternatives.isEmpty() && number.isEmpty();
        List<String> telling = cut.saysLittle() && !asksNothingElse ? cut.content() : cut.words();
        Map<String, List<String>> used = synonyms.of(telling);
        List<ClauseQuestion> clauses = number.isPresent() ? List.of() : ClauseQuestion.readFrom(text);
        number.ifPresent(sorting.readings::number);
        return new ParsedQuery(
                sorting.phrases,
                joined(cut.runs(), ofChoices.runs()),
                telling,
                joined(cut.rankingWords(), ofChoices.rankingWords()),
                whole(text),
                number,
                new Conditions(sorting.alternatives, sorting.excluded, sorting.asked),
                new Expansions(cut.forms(), used),
                clauses,
                new Interpretation(
                        sorting.readings.all(),
                        synonyms.shown(telling),
                        used.isEmpty() ? typed : LiteralQuestion.of(typed, used.keySet())));
    }

    private static String whole(String text) {
        String folded = FoldedText.of(text).toString();
        return folded.codePointCount(0, folded.length()) < SHORTEST_WHOLE ? "" : folded;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** Finds the clauses that questions ask for, by the same words and short names. */
    ClauseLookup clauseLookup() {
        return new ClauseLookup(synonyms, name -> words.of(name).words());
    }
}
