package dangjian.benchmark.hot;

import dangjian.benchmark.ExtractedCorpus;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.DurableFiles;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.reindex.CollectionText;
import dangjian.server.StandardAssembly;
import dangjian.server.cli.Assembly;
import dangjian.server.search.PassageSearch;
import dangjian.server.search.SearchService;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An index without vectors of a folder's texts, a passage a line, and questions to it. */
@State(Scope.Benchmark)
public class IndexedSamples {

    /** As people ask: words, a sentence, a name. */
    static final List<String> QUESTIONS = List.of("三会一课", "党费 缴纳 标准", "预备党员的预备期是多长时间", "社区 党组织 换届选举");

    /** The folder of {@code corpus/}, which has topics and vocabulary. */
    @Param("corpus")
    private String home;

    /** The folder whose files are read. */
    @Param("corpus/documents")
    private String folder;

    private Path temporary;
    private LiveIndex index;
    private SearchService search;
    private PassageSearch passages;

    /** Makes the index. */
    @Setup
    public void index() throws IOException {
        Assembly assembly = new StandardAssembly(Path.of(home).toAbsolutePath().getParent()).withoutVectors();
        temporary = Files.createTempDirectory("bench-hot-");
        DataFolder data = DataFolder.open(temporary);
        assembly.collectionIndexer(data).run(texts());
        index = new LiveIndex(data);
        search = assembly.search(index, Viewer.INTERNAL);
        passages = assembly.passages(index);
    }

    private List<CollectionText> texts() {
        List<CollectionText> texts = new ArrayList<>();
        for (ExtractedCorpus.Text text : ExtractedCorpus.read(Path.of(folder)).texts()) {
            String title = text.file().path();
            ExtractedCorpus.plain(text.extracted())
                    .lines()
                    .forEach(line -> texts.add(new CollectionText("t" + texts.size(), title, line)));
        }
        return texts;
    }

    SearchService search() {
        return search;
    }

    PassageSearch passages() {
        return passages;
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        index.close();
        DurableFiles.delete(temporary);
    }
}
