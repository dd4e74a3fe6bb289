package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folders that were said to be internal. They are remembered with the data: a later command that doesn't name them publishes nothing. */
final class NamedInternalFolders {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NamedInternalFolders() {}

    /** Those that were named last; where that can't be told, nothing is published by mistake. */
    static List<Path> remembered(DataFolder data) {
        Path file = data.internalFolders();
        try {
            return List.of(JSON.readValue(Files.readAllBytes(file), String[].class)).stream()
                    .map(Path::of)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | JacksonException e) {
            throw new CorpusException("无法读取内部目录的记录：" + file + "。请用 --internal 重新指定，或用 --forget-internal 取消。", e);
        }
    }

    /**
     * From now on it is these.
     *
     * @return the same, absolute and with links followed
     * @throws CorpusException where one is no folder, or has nothing to do with the corpus: a slip of the pen publishes nothing
     */
    static List<Path> remember(DataFolder data, List<Path> named, List<Path> roots) throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path folder : named) {
            if (!Files.isDirectory(folder)) {
                throw new CorpusException("内部目录不存在，或不是目录：" + folder);
            }
            Path place = folder.toRealPath();
            if (roots.stream().noneMatch(root -> root.startsWith(place) || place.startsWith(root))) {
                throw new CorpusException("内部目录不在语料目录中：" + folder);
            }
            real.add(place);
        }
        data.write(
                data.internalFolders(),
                JSON.writeValueAsString(real.stream().map(Path::toString).toList()));
        return List.copyOf(real);
    }
}
