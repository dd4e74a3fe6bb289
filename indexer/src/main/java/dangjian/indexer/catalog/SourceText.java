package dangjian.indexer.catalog;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * What the rules look at.
 *
 * @param file the file
 * @param properties what the file says about itself ("dc:title")
 * @param outline its blocks and their three parts
 * @param passages its passages
 */
record SourceText(SourceFile file, Map<String, String> properties, Outline outline, List<Passage> passages) {

    /** The file's name without its extension. */
    String fileStem() {
        String name = file.fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
