package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.ContentHash;
import dangjian.corpus.document.Document;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.WriteLock;
import dangjian.indexer.relations.CatalogEntry;
import dangjian.indexer.relations.Relations;
import dangjian.indexer.schema.BlockBuilder;
import dangjian.indexer.schema.IndexLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Turns the texts of a test collection into a generation, with the layout, the analysis and the relations of any other. */
public final class CollectionIndexer {

    /** No text of a collection says when it holds, so that the day decides nothing; one for all keeps figures the same. */
    private static final LocalDate DAY = LocalDate.EPOCH;

    private final DataFolder data;
    private final BlockBuilder blocks;
    private final Analyzer analyzer;
    private final Map<String, List<String>> shortNames;
    private final String program;

    /**
     * An indexer for one data folder.
     *
     * @param shortNames for a short name of a text, what it can stand for
     * @param program names everything of the program that decides what comes out
     */
    public CollectionIndexer(
            DataFolder data,
            BlockBuilder blocks,
            Analyzer analyzer,
            Map<String, List<String>> shortNames,
            String program) {
        this.data = data;
        this.blocks = blocks;
        this.analyzer = analyzer;
        this.shortNames = Map.copyOf(shortNames);
        this.program = program;
    }

    /** Makes the generation, unless the current one was made from the same by the same program. */
    public void run(List<CollectionText> texts) {
        String made = program + " " + hash(texts);
        try (WriteLock lock = data.lock()) {
            if (data.current().filter(current -> isMadeBy(current, made)).isEmpty()) {
                build(texts, made, lock);
            }
        }
    }

    private static String hash(List<CollectionText> texts) {
        MessageDigest digest = ContentHash.sha256();
        texts.forEach(text -> digest.update(text.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isMadeBy(Generation generation, String made) {
        try {
            return Files.readString(generation.report()).equals(made);
        } catch (IOException e) {
            return false; // can't be told any more: made anew
        }
    }

    private void build(List<CollectionText> texts, String made, WriteLock lock) {
        Generation generation = data.begin(lock);
        try {
            write(generation, CollectionDocuments.of(texts));
            data.write(generation.report(), made);
            data.makeCurrent(generation, lock);
        } catch (IOException e) {
            data.discard(generation, lock);
            throw new CorpusException("写入索引失败：" + generation.folder() + "（" + e.getMessage() + "）。", e);
        }
    }

    private void write(Generation generation, List<Document> documents) throws IOException {
        Map<String, Document> byId = documents.stream()
                .collect(Collectors.toMap(document -> document.card().id(), Function.identity()));
        List<CatalogEntry> entries = documents.stream().map(CatalogEntry::of).toList();
        Relations relations = Relations.of(entries, shortNames, DAY, byId::get);
        try (FSDirectory directory = FSDirectory.open(generation.index());
                IndexWriter writer = new IndexWriter(
                        directory, IndexLayout.of(analyzer, IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB))) {
            for (Document document : documents) {
                writer.addDocuments(blocks.build(relations.complete(document), relations.citing(document)));
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }
}
