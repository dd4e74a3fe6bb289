package dangjian.indexer.reindex;

import dangjian.indexer.generation.Generation;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Everything that can be found out about an index, to compare it with another. */
record WholeIndex(
        List<Object> stored, Map<String, String> statistics, Map<String, Integer> postings, List<String> values) {

    static WholeIndex of(Generation generation) throws IOException {
        try (FSDirectory directory = FSDirectory.open(generation.index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> statistics = new TreeMap<>();
            Map<String, Integer> postings = new TreeMap<>();
            for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
                Terms terms = MultiTerms.getTerms(reader, field.name);
                if (terms != null) {
                    statistics.put(
                            field.name,
                            terms.getDocCount() + " " + terms.getSumDocFreq() + " " + terms.getSumTotalTermFreq());
                    addPostings(field.name, terms, postings);
                }
            }
            return new WholeIndex(stored(reader), statistics, postings, values(reader));
        }
    }

    /** In the order of the Lucene numbers. */
    private static List<Object> stored(IndexReader reader) throws IOException {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < reader.maxDoc(); i++) {
            if (StoredForm.isDocument(reader, i)) {
                all.add(StoredForm.card(reader, i));
                all.add(StoredForm.details(reader, i));
            } else {
                all.add(StoredForm.passage(reader, i));
            }
        }
        return all;
    }

    /** For each term a hash of which documents have it, how often, and where. */
    private static void addPostings(String field, Terms terms, Map<String, Integer> postings) throws IOException {
        TermsEnum each = terms.iterator();
        PostingsEnum places = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            int hash = 1;
            places = each.postings(places, PostingsEnum.POSITIONS);
            while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                hash = 31 * hash + places.docID();
                hash = 31 * hash + places.freq();
                for (int i = 0; terms.hasPositions() && i < places.freq(); i++) {
                    hash = 31 * hash + places.nextPosition();
                }
            }
            postings.put(field + " " + term.utf8ToString(), hash);
        }
    }

    private static List<String> values(IndexReader reader) throws IOException {
        List<String> values = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (String field : List.of("citing", "date", "outdated")) {
                NumericDocValues numbers = leaf.reader().getNumericDocValues(field);
                while (numbers != null && numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    values.add(field + " " + (leaf.docBase + numbers.docID()) + " " + numbers.longValue());
                }
            }
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                NumericDocValues norms = field.hasNorms() ? leaf.reader().getNormValues(field.name) : null;
                while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    values.add("norm " + field.name + " " + (leaf.docBase + norms.docID()) + " " + norms.longValue());
                }
            }
        }
        values.sort(null);
        return values;
    }
}
