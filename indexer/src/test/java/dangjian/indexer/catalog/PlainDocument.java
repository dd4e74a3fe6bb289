package dangjian.indexer.catalog;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Documents out of plain lines, catalogued by the real rules with the topics and words that ship. */
public final class PlainDocument {

    private static final Path CORPUS = Path.of("../corpus").toAbsolutePath().normalize();
    private static final Cataloguer CATALOGUER =
            new Cataloguer(TopicTaxonomy.load(CORPUS.resolve("topics")), Vocabulary.load(CORPUS.resolve("vocabulary")));

    private PlainDocument() {}

    /** The document that a text is, each line a block, under a file name that says nothing. */
    public static Document of(String text) {
        return of("x", text);
    }

    /** The same with an id. */
    public static Document of(String id, String text) {
        List<Block> blocks = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Block.paragraph(line, OptionalInt.empty()))
                .toList();
        SourceFile file = new SourceFile(CORPUS, "x.txt", "txt", "text/plain", text.length(), "0", OptionalInt.empty());
        ExtractedText extracted = new ExtractedText("txt", "text/plain", blocks, OptionalInt.empty(), Map.of());
        return CATALOGUER.catalogue(id, file, extracted);
    }
}
