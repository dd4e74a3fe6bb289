package dangjian.indexer.reindex;

import dangjian.corpus.document.Passage;
import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.schema.PassageInContext;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;

/**
 * Which vectors a generation needs.
 *
 * @param same passages that lie in segments that another generation has, too
 * @param passages the Lucene numbers of all others that have a vector, ascending
 * @param texts what is embedded of each
 */
record VectorNeeds(List<PassageVectors.Stretch> same, List<Integer> passages, List<String> texts) {

    /** @param known a generation that has its vectors */
    static VectorNeeds of(Generation generation, Optional<Generation> known) throws IOException {
        Map<String, Integer> starts = known.isEmpty() ? Map.of() : starts(known.get());
        VectorNeeds needs = new VectorNeeds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (FSDirectory directory = FSDirectory.open(generation.index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Integer start = starts.get(name(leaf));
                if (start == null) {
                    needs.collect(leaf);
                } else {
                    needs.same()
                            .add(new PassageVectors.Stretch(start, leaf.reader().maxDoc(), leaf.docBase));
                }
            }
        }
        return needs;
    }

    private static Map<String, Integer> starts(Generation generation) throws IOException {
        Map<String, Integer> starts = new HashMap<>();
        try (FSDirectory directory = FSDirectory.open(generation.index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            reader.leaves().forEach(leaf -> starts.put(name(leaf), leaf.docBase));
        }
        return starts;
    }

    /** Lucene gives each segment it writes a number that no other has; who takes a segment over takes it along. */
    private static String name(LeafReaderContext leaf) {
        SegmentReader segment = (SegmentReader) leaf.reader();
        return HexFormat.of().formatHex(segment.getSegmentInfo().info.getId()) + " " + segment.numDocs();
    }

    private void collect(LeafReaderContext leaf) throws IOException {
        for (int number = 0; number < leaf.reader().maxDoc(); number++) {
            if (StoredForm.isDocument(leaf.reader(), number)) {
                continue;
            }
            Passage passage = StoredForm.passage(leaf.reader(), number);
            if (PassageInContext.speaks(passage)) {
                passages.add(leaf.docBase + number);
                texts.add(PassageInContext.embedded(passage));
            }
        }
    }

    /** How many passages have vectors in all, at most. */
    int most() {
        return passages.size()
                + same.stream().mapToInt(PassageVectors.Stretch::length).sum();
    }

    int[] numbers() {
        return passages.stream().mapToInt(Integer::intValue).toArray();
    }
}
