package dangjian.indexer.reindex;

import java.nio.file.Path;

/**
 * A file of the corpus.
 *
 * @param root the corpus folder, absolute
 * @param path below the root, '/' between names
 * @param sizeBytes its length
 * @param modifiedMillis its modification time, milliseconds since 1970
 */
record CorpusFile(Path root, String path, long sizeBytes, long modifiedMillis) {

    Path absolute() {
        return root.resolve(path);
    }
}
