package dangjian.server.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the corpus and the data are: options of several commands. */
final class Folders {

    @Option(names = "--corpus", paramLabel = "目录", description = "语料目录，可以多次给出；默认为自带的样例 corpus/documents")
    private List<Path> corpus = List.of();

    @Option(names = "--data", paramLabel = "目录", description = "数据目录，存放索引；默认为 data/")
    private Path data;

    List<Path> corpus(Assembly assembly) {
        return corpus.isEmpty() ? List.of(assembly.defaultCorpus()) : corpus;
    }

    Path data(Assembly assembly) {
        return data == null ? assembly.defaultData() : data;
    }
}
