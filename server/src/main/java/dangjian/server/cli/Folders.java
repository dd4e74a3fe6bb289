package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the corpus and the data are: options of several commands. */
final class Folders {

    @Option(names = "--corpus", paramLabel = "目录", description = "语料目录，可以多次给出；默认为自带的样例 corpus/documents")
    private List<Path> corpus = List.of();

    @Mixin
    private DataOption data;

    @Option(
            names = "--internal",
            paramLabel = "目录",
            description = "语料中的内部目录，可以多次给出；以后不再写也一直有效。目录名为“内部”“内部资料”“内部文件”的，里面放了 .internal 文件的，不写也是内部")
    private List<Path> internal = List.of();

    @Option(names = "--forget-internal", description = "以前用 --internal 指定的目录不再有效")
    private boolean forgetsInternal;

    /** The internal folders; nothing: those of the last time. */
    Optional<List<Path>> internal() {
        return internal.isEmpty() && !forgetsInternal ? Optional.empty() : Optional.of(internal);
    }

    List<Path> corpus(Assembly assembly) {
        return corpus.isEmpty() ? List.of(assembly.defaultCorpus()) : corpus;
    }

    DataFolder data(Assembly assembly) {
        return data.open(assembly);
    }
}
