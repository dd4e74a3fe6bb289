package dangjian.benchmark.growth;

import dangjian.indexer.generation.Generation;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;

/** How much is in an index. */
final class IndexSize {

    private IndexSize() {}

    /** How many different terms a field has. */
    static long terms(Generation generation, String field) throws IOException {
        try (FSDirectory directory = FSDirectory.open(generation.index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Terms terms = MultiTerms.getTerms(reader, field);
            long count = 0;
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    count++;
                }
            }
            return count;
        }
    }
}
