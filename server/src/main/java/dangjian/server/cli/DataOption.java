package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data are: an option of several commands. */
final class DataOption {

    @Option(names = "--data", paramLabel = "目录", description = "数据目录，存放索引；默认为 data/")
    private Path data;

    DataFolder open(Assembly assembly) {
        return DataFolder.open(data == null ? assembly.defaultData() : data);
    }
}
