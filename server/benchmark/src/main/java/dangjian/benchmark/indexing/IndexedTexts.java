package dangjian.benchmark.indexing;

import dangjian.benchmark.ExtractedCorpus;
import dangjian.corpus.document.Document;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.catalog.topics.learned.TopicModelFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What all index, read beforehand: the same texts, as the files have them, as documents that are understood, and cut into words.
 *
 * @param corpus the files' texts
 * @param plain each file's text, a line a block
 * @param documents each file's document, in the same order
 * @param segmented each file's text again, as smartcn cuts it, a blank after each word
 */
record IndexedTexts(ExtractedCorpus corpus, List<String> plain, List<Document> documents, List<String> segmented) {

    /**
     * Reads a folder.
     *
     * @param home the folder that holds topics and vocabulary
     */
    static IndexedTexts read(Path folder, Path home) {
        ExtractedCorpus corpus = ExtractedCorpus.read(folder);
        Cataloguer cataloguer = cataloguer(home);
        List<String> plain = corpus.texts().stream()
                .map(text -> ExtractedCorpus.plain(text.extracted()))
                .toList();
        List<Document> documents = corpus.texts().stream()
                .map(text -> catalogued(cataloguer, text))
                .toList();
        try (Analyzer smartcn = new SmartChineseAnalyzer()) {
            return new IndexedTexts(
                    corpus,
                    plain,
                    documents,
                    plain.stream().map(text -> segmented(text, smartcn)).toList());
        }
    }

    static Cataloguer cataloguer(Path home) {
        return new Cataloguer(
                TopicTaxonomy.load(home.resolve("topics")),
                Vocabulary.load(home.resolve("vocabulary")),
                TopicModelFile.read(home.resolve("topics")));
    }

    static Document catalogued(Cataloguer cataloguer, ExtractedCorpus.Text text) {
        return cataloguer.catalogue(Integer.toHexString(text.file().path().hashCode()), text.file(), text.extracted());
    }

    /** How many characters there are to index, the same for all. */
    long characters() {
        return plain.stream().mapToLong(String::length).sum();
    }

    private static String segmented(String text, Analyzer analyzer) {
        StringJoiner words = new StringJoiner(" ");
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.toString();
    }
}
