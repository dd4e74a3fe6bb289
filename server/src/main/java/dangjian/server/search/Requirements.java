package dangjian.server.search;

import dangjian.corpus.document.DocumentNumber;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.schema.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What documents must have and must not have. It is asked of their characters, never of their words: a word is there where its characters stand in a row, however
 * the segmenter cut the text.
 */
final class Requirements {

    private Requirements() {}

    /** @param least how many of the question's words a document must have */
    static Query of(ParsedQuery query, int least) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        query.phrases().forEach(phrase -> all.add(anywhere(phrase), Occur.FILTER));
        if (least > 0) {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            query.words().forEach(word -> words.add(anyOf(query.expansions().of(word)), Occur.SHOULD));
            words.setMinimumNumberShouldMatch(least);
            all.add(words.build(), Occur.FILTER);
        }
        query.number().ifPresent(number -> {
            BooleanQuery.Builder hasOrCites = new BooleanQuery.Builder().add(numbered(number), Occur.SHOULD);
            query.numberForms().forEach(form -> hasOrCites.add(anywhere(form), Occur.SHOULD));
            all.add(hasOrCites.build(), Occur.FILTER);
        });
        query.conditions().alternatives().forEach(choices -> all.add(anyChoice(choices), Occur.FILTER));
        query.conditions().excluded().forEach(text -> all.add(anywhere(text), Occur.MUST_NOT));
        all.add(filters(query.conditions().filters()), Occur.FILTER);
        return all.build();
    }

    private static Query anyChoice(List<List<String>> choices) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (List<String> texts : choices) {
            BooleanQuery.Builder every = new BooleanQuery.Builder();
            texts.forEach(text -> every.add(anywhere(text), Occur.FILTER));
            any.add(every.build(), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query anyOf(List<String> texts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        texts.forEach(text -> any.add(anywhere(text), Occur.SHOULD));
        return any.build();
    }

    /** In the text or in the title, which need not stand in the text: it may be the file's name. */
    static Query anywhere(String folded) {
        return new BooleanQuery.Builder()
                .add(Lexical.characters(Fields.ALL_CHARACTERS, folded), Occur.SHOULD)
                .add(Lexical.characters(Fields.TITLE_CHARACTERS, folded), Occur.SHOULD)
                .build();
    }

    /** The documents whose own number it is. */
    static Query numbered(DocumentNumber number) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        number.endings()
                .forEach(ending -> any.add(new TermQuery(new Term(Fields.NUMBER, ending.toString())), Occur.SHOULD));
        return any.build();
    }

    /** Filters of one field are alternatives, those of several fields must all hold; of the title all must. */
    static Query filters(List<TypedFilter> filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        Map<QueryField, List<Query>> asked = new EnumMap<>(QueryField.class);
        for (TypedFilter filter : filters) {
            if (filter.excluded()) {
                all.add(filter(filter), Occur.MUST_NOT);
            } else if (filter.field() == QueryField.TITLE) {
                all.add(filter(filter), Occur.FILTER);
            } else {
                asked.computeIfAbsent(filter.field(), none -> new ArrayList<>()).add(filter(filter));
            }
        }
        asked.values().forEach(alternatives -> all.add(any(alternatives), Occur.FILTER));
        return all.build();
    }

    /** What a document must be, whatever its text says: under the exclusions and filters typed and the facets chosen. */
    static Query left(ParsedQuery query, SearchRequest request) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(filters(query.conditions().filters()), Occur.FILTER);
        query.conditions().excluded().forEach(text -> all.add(anywhere(text), Occur.MUST_NOT));
        request.filters()
                .forEach((facet, values) -> all.add(
                        any(values.stream().map(value -> facet(facet, value)).toList()), Occur.FILTER));
        return all.build();
    }

    private static Query any(List<Query> alternatives) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(each -> any.add(each, Occur.SHOULD));
        return any.build();
    }

    private static Query filter(TypedFilter filter) {
        return switch (filter.field()) {
            case KIND, STATUS, TOPIC, YEAR ->
                any(filter.values().stream()
                        .map(value -> facet(filter.field().code(), value))
                        .toList());
            case TITLE -> inField(Fields.TITLE_CHARACTERS, filter.values());
            case ISSUER -> inField(Fields.ISSUER_CHARACTERS, filter.values());
            case NUMBER -> number(filter.values().get(0));
        };
    }

    /** The documents with this value of a facet. */
    static Query facet(String facet, String value) {
        return new TermQuery(DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, facet, value));
    }

    private static Query inField(String field, List<String> texts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        texts.forEach(text -> all.add(Lexical.characters(field, text), Occur.FILTER));
        return all.build();
    }

    /** The whole number in any style, or any part of it: its letters and digits in this order. */
    private static Query number(String typed) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        TypedNumber.findIn(typed).ifPresent(whole -> any.add(numbered(whole.number()), Occur.SHOULD));
        String part = Fields.numberCharacters(FoldedText.of(typed).toString());
        any.add(Lexical.characters(Fields.NUMBER_CHARACTERS, part), Occur.SHOULD);
        return any.build();
    }
}
