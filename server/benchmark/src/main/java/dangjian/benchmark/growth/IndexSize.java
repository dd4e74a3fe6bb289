package dangjian.benchmark.growth;

import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;

/** How big an index is. */
final class IndexSize {

    private IndexSize() {}

    /** The length of its files. */
    static long bytes(Generation generation) throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(generation.index())) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

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
