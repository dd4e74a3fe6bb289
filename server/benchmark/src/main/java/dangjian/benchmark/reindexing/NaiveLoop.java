package dangjian.benchmark.reindexing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;

/** What one would write in an afternoon: each file's text as Tika's facade gives it, cut by smartcn, one Lucene document a file, no more. */
final class NaiveLoop {

    private static final double BUFFER_MEGABYTES = 256;

    private NaiveLoop() {}

    /**
     * Makes an index of a folder.
     *
     * @param words the folder, where the index goes, how many threads
     */
    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        int threads = Integer.parseInt(words[2]);
        Tika tika = new Tika();
        tika.setMaxStringLength(-1);
        IndexWriterConfig config = new IndexWriterConfig(new SmartChineseAnalyzer())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (FSDirectory directory = FSDirectory.open(Path.of(words[1]));
                IndexWriter writer = new IndexWriter(directory, config)) {
            List<Future<?>> running = new ArrayList<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                for (Path file : files(folder)) {
                    running.add(pool.submit(() -> {
                        index(folder, file, tika, writer);
                        return null;
                    }));
                }
            }
            for (Future<?> each : running) {
                each.get();
            }
            writer.commit();
            System.out.println(writer.getDocStats().numDocs);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void index(Path folder, Path file, Tika tika, IndexWriter writer) throws IOException {
        String text;
        try {
            text = tika.parseToString(file);
        } catch (TikaException e) {
            System.err.println(file + ": " + e.getMessage());
            return;
        }
        Document document = new Document();
        document.add(new StringField("path", folder.relativize(file).toString(), Field.Store.YES));
        document.add(new TextField("text", text, Field.Store.YES));
        writer.addDocument(document);
    }
}
