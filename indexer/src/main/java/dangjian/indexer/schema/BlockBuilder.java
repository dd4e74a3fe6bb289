package dangjian.indexer.schema;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.TitleNames;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.analysis.FoldedText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes a document's Lucene block: its passages in order, then itself. Safe for several threads at once. */
public final class BlockBuilder {

    /** Words rank by their frequency; where they stand is the character view's business. */
    private static final FieldType RANKED = indexed(IndexOptions.DOCS_AND_FREQS, true);

    private static final FieldType RANKED_WITH_POSITIONS = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType MATCHED_WITH_POSITIONS = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    private final TopicTaxonomy taxonomy;
    private final FacetsConfig facets = Fields.facets();

    public BlockBuilder(TopicTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The block, ready for {@code IndexWriter.addDocuments}.
     *
     * @param citing how many other texts name the document
     */
    public List<org.apache.lucene.document.Document> build(Document document, int citing) throws IOException {
        List<org.apache.lucene.document.Document> block = new ArrayList<>();
        for (Passage passage : document.passages()) {
            block.add(passage(document.card(), passage, citing));
        }
        block.add(facets.build(document(document)));
        return block;
    }

    /**
     * A heading takes no part in the ranking: so short a text would always win over the articles below it. It is found by what is quoted. It has the ranked fields
     * nevertheless, without a word in them, as the document itself has: where every Lucene document has its length in a field, Lucene reads lengths from an array,
     * while the index is written and while passages are ranked; where some have none, it looks up each one's place.
     */
    private static org.apache.lucene.document.Document passage(DocumentCard card, Passage passage, int citing) {
        org.apache.lucene.document.Document out = new org.apache.lucene.document.Document();
        out.add(new StringField(Fields.TYPE, Fields.PASSAGE, Field.Store.NO));
        boolean isRanked = passage.type() != PassageType.HEADING;
        addRanked(isRanked ? PassageInContext.of(card, passage) : "", isRanked ? passage.text() : "", out);
        if (citing > 0) {
            out.add(new NumericDocValuesField(Fields.CITING, citing));
        }
        addAnchors(passage, out);
        out.add(new BinaryDocValuesField(Fields.STORED, new BytesRef(StoredForm.of(passage))));
        return out;
    }

    private static void addRanked(String words, String characters, org.apache.lucene.document.Document out) {
        out.add(new Field(Fields.WORDS, words, RANKED));
        out.add(new Field(Fields.CHARACTERS, characters, RANKED_WITH_POSITIONS));
    }

    private static void addAnchors(Passage passage, org.apache.lucene.document.Document out) {
        out.add(new StringField(Fields.ANCHOR, passage.anchor(), Field.Store.NO));
        passage.parts().forEach(part -> out.add(new StringField(Fields.ANCHOR, part.anchor(), Field.Store.NO)));
    }

    /** What names a document: folded, so that a name typed in traditional characters is the same. */
    private static void addNames(DocumentCard card, org.apache.lucene.document.Document out) {
        String title = FoldedText.of(card.title()).toString();
        TitleNames.of(title).forEach(name -> out.add(new StringField(Fields.TITLE_NAME, name, Field.Store.NO)));
        card.issuer().ifPresent(issuer -> out.add(new Field(Fields.ISSUER_CHARACTERS, issuer, MATCHED_WITH_POSITIONS)));
        card.number().map(DocumentNumber::toString).ifPresent(number -> {
            Set<String> forms =
                    new LinkedHashSet<>(List.of(number, FoldedText.of(number).toString()));
            forms.forEach(form -> out.add(new StringField(Fields.NUMBER, form, Field.Store.NO)));
            out.add(new Field(Fields.NUMBER_CHARACTERS, Fields.numberCharacters(number), MATCHED_WITH_POSITIONS));
        });
    }

    private org.apache.lucene.document.Document document(Document document) {
        DocumentCard card = document.card();
        org.apache.lucene.document.Document out = new org.apache.lucene.document.Document();
        out.add(new StringField(Fields.TYPE, Fields.DOCUMENT, Field.Store.NO));
        out.add(new StringField(Fields.ID, card.id(), Field.Store.NO));
        out.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(card.id())));
        addRanked("", "", out);
        out.add(new StringField(Fields.VISIBILITY, card.visibility().code(), Field.Store.NO));
        out.add(new Field(Fields.TITLE_WORDS, card.title(), RANKED));
        out.add(new Field(Fields.TITLE_CHARACTERS, card.title(), RANKED_WITH_POSITIONS));
        out.add(new Field(Fields.ALL_CHARACTERS, allText(document), MATCHED_WITH_POSITIONS));
        addNames(card, out);
        card.date().map(LocalDate::toEpochDay).ifPresent(day -> out.add(new NumericDocValuesField(Fields.DATE, day)));
        int outdated = outdated(card);
        if (outdated > 0) {
            out.add(new NumericDocValuesField(Fields.OUTDATED, outdated));
        }
        addFacets(card, out);
        out.add(new BinaryDocValuesField(Fields.STORED, new BytesRef(StoredForm.of(card))));
        out.add(new StoredField(Fields.DETAILS, StoredForm.of(document.details())));
        return out;
    }

    private static int outdated(DocumentCard card) {
        return switch (card.status()) {
            case REPEALED -> 3;
            case AMENDED, PENDING -> 1;
            case EFFECTIVE, UNKNOWN -> 0;
        };
    }

    private void addFacets(DocumentCard card, org.apache.lucene.document.Document out) {
        facet(out, Fields.KIND, card.kind().code());
        facet(out, Fields.STATUS, card.status().code());
        card.issuer().ifPresent(issuer -> facet(out, Fields.ISSUER, issuer));
        card.date().ifPresent(date -> facet(out, Fields.YEAR, String.valueOf(date.getYear())));
        withAncestors(card.topics()).forEach(topic -> facet(out, Fields.TOPIC, topic));
    }

    private static void facet(org.apache.lucene.document.Document out, String dimension, String value) {
        out.add(new SortedSetDocValuesFacetField(dimension, value));
    }

    private Set<String> withAncestors(List<String> topics) {
        Set<String> all = new LinkedHashSet<>();
        for (String topic : topics) {
            Optional<String> next = Optional.of(topic);
            while (next.isPresent() && all.add(next.get())) {
                next = next.flatMap(taxonomy::find).flatMap(Topic::parent);
            }
        }
        return all;
    }

    private static String allText(Document document) {
        return document.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    private static FieldType indexed(IndexOptions options, boolean norms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(!norms);
        type.freeze();
        return type;
    }
}
