package dangjian.benchmark.hot;

import dangjian.benchmark.ExtractedCorpus;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordSegmenter;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The texts of a folder's files, read before anything is measured. */
@State(Scope.Benchmark)
public class Texts {

    /** The folder of {@code corpus/}, which has topics and vocabulary. */
    @Param("corpus")
    private String home;

    /** The folder whose files are read. */
    @Param("corpus/documents")
    private String folder;

    private List<String> all;
    private WordSegmenter segmenter;

    /** Reads the files. */
    @Setup
    public void read() {
        all = ExtractedCorpus.read(Path.of(folder)).texts().stream()
                .map(text -> ExtractedCorpus.plain(text.extracted()))
                .toList();
        segmenter = WordSegmenter.withVocabulary(
                Vocabulary.load(Path.of(home).resolve("vocabulary")).terms());
    }

    List<String> all() {
        return all;
    }

    WordSegmenter segmenter() {
        return segmenter;
    }
}
