package dangjian.indexer.reindex;

import java.util.List;

/**
 * What a generation was made from.
 *
 * @param program everything of the program that decides what comes out: versions of layout and rules, and the hash of topics and vocabulary
 * @param files the files, by root, path, length and modification time
 */
record Manifest(String program, List<Entry> files) {

    Manifest {
        files = List.copyOf(files);
    }

    /** One file as it was. */
    record Entry(String root, String path, long sizeBytes, long modifiedMillis) {

        static Entry of(CorpusFile file) {
            return new Entry(file.root().toString(), file.path(), file.sizeBytes(), file.modifiedMillis());
        }
    }

    static Manifest of(String program, List<CorpusFile> files) {
        return new Manifest(program, files.stream().map(Entry::of).toList());
    }
}
