package dangjian.benchmark.indexing;

import dangjian.corpus.document.Document;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.CharacterPairAnalyzer;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.schema.BlockBuilder;
import dangjian.indexer.schema.Fields;
import dangjian.indexer.schema.IndexAnalyzers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;

/**
 * One way to make an index out of texts.
 *
 * @param name as the table shows it
 * @param analyzer for all fields
 * @param blocks gives what is indexed of a text
 */
record IndexingWay(String name, Analyzer analyzer, Blocks blocks) implements IndexingWork {

    private static final String TEXT = "text";

    /** Makes Lucene documents out of the text with a number. */
    interface Blocks {

        List<org.apache.lucene.document.Document> of(int text) throws IOException;
    }

    @Override
    public void run(IndexedTexts texts, int threads, IndexFolder folder) throws Exception {
        folder.write(analyzer, threads, texts.plain().size(), blocks);
    }

    /** What we ship: two views of each passage, the whole text once more for quotations, and all that is known of the document. */
    static IndexingWay ours(IndexedTexts texts, Path home) {
        BlockBuilder builder = new BlockBuilder(TopicTaxonomy.load(home.resolve("topics")));
        List<Document> documents = texts.documents();
        return new IndexingWay("本程序（词＋字对＋结构）", analyzers(home), number -> builder.build(documents.get(number), 0));
    }

    /** The same, and what comes before: the text is understood within the time that is measured. */
    static IndexingWay oursWithCatalogue(IndexedTexts texts, Path home) {
        BlockBuilder builder = new BlockBuilder(TopicTaxonomy.load(home.resolve("topics")));
        Cataloguer cataloguer = IndexedTexts.cataloguer(home);
        return new IndexingWay(
                "本程序，连同理解文档",
                analyzers(home),
                number -> builder.build(
                        IndexedTexts.catalogued(
                                cataloguer, texts.corpus().texts().get(number)),
                        0));
    }

    /** The same two views, of a file's text as a whole. */
    static IndexingWay oursWithoutStructure(IndexedTexts texts, Path home) {
        Analyzer both = new PerFieldAnalyzerWrapper(
                new WordAnalyzer(segmenter(home)), Map.of(Fields.CHARACTERS, new CharacterPairAnalyzer()));
        return new IndexingWay("本程序，不分结构（词＋字对）", both, number -> {
            org.apache.lucene.document.Document document = new org.apache.lucene.document.Document();
            document.add(new TextField(Fields.WORDS, texts.plain().get(number), Field.Store.NO));
            document.add(new TextField(Fields.CHARACTERS, texts.plain().get(number), Field.Store.NO));
            document.add(new StoredField(TEXT, texts.plain().get(number)));
            return List.of(document);
        });
    }

    static IndexingWay ourWords(IndexedTexts texts, Path home) {
        return flat("Lucene＋HanLP（只有词）", new WordAnalyzer(segmenter(home)), texts.plain());
    }

    static IndexingWay smartcn(IndexedTexts texts) {
        return flat("Lucene＋smartcn", new SmartChineseAnalyzer(), texts.plain());
    }

    static IndexingWay bigrams(IndexedTexts texts) {
        return flat("Lucene＋CJK 二元", new CJKAnalyzer(), texts.plain());
    }

    /** What Lucene itself takes, for as many words as smartcn finds. */
    static IndexingWay cutBefore(IndexedTexts texts) {
        return flat("界限：Lucene，词已切好", new WhitespaceAnalyzer(), texts.segmented());
    }

    /** One field, indexed as Lucene does unless told otherwise, and stored. */
    private static IndexingWay flat(String name, Analyzer analyzer, List<String> contents) {
        return new IndexingWay(name, analyzer, number -> {
            org.apache.lucene.document.Document document = new org.apache.lucene.document.Document();
            document.add(new TextField(TEXT, contents.get(number), Field.Store.YES));
            return List.of(document);
        });
    }

    private static Analyzer analyzers(Path home) {
        return new IndexAnalyzers(new WordAnalyzer(segmenter(home)));
    }

    private static WordSegmenter segmenter(Path home) {
        return WordSegmenter.withVocabulary(
                Vocabulary.load(home.resolve("vocabulary")).terms());
    }
}
