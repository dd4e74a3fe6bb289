package dangjian.benchmark.indexing;

import dangjian.benchmark.measure.FolderSize;
import dangjian.indexer.generation.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** A temporary folder in which one index is written, with the same settings for all. */
record IndexFolder(Path path) implements AutoCloseable {

    private static final double BUFFER_MEGABYTES = 256;

    static IndexFolder create() throws IOException {
        return new IndexFolder(Files.createTempDirectory("bench-index-"));
    }

    /** Writes an index of so many texts: one writer for all threads, Lucene's own rules for merging, a commit at the end. */
    void write(Analyzer analyzer, int threads, int texts, IndexingWay.Blocks blocks) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (FSDirectory directory = FSDirectory.open(path);
                IndexWriter writer = new IndexWriter(directory, config)) {
            EachOnce.run(threads, texts, number -> writer.addDocuments(blocks.of(number)));
            writer.commit();
        }
    }

    /** How many Lucene documents were written. */
    int documents() throws IOException {
        try (FSDirectory directory = FSDirectory.open(path);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDocs();
        }
    }

    long bytes() throws IOException {
        return FolderSize.bytes(path);
    }

    @Override
    public void close() throws IOException {
        DurableFiles.delete(path);
    }
}
