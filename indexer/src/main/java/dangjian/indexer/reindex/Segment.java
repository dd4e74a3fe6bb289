package dangjian.indexer.reindex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;

/**
 * A Lucene segment without deletions.
 *
 * @param folder where its files are
 * @param info what Lucene knows of it
 */
record Segment(Path folder, SegmentCommitInfo info) {

    /** The one segment of an index. */
    static Segment only(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
            if (infos.size() != 1 || infos.info(0).getDelCount() != 0) {
                throw new IOException("not one whole segment: " + folder);
            }
            return new Segment(folder, infos.info(0));
        }
    }

    /** How many Lucene documents it has. */
    int length() {
        return info.info.maxDoc();
    }

    /**
     * Makes an index of segments. Files are shared with where they come from, as links, where the system can do that: nothing ever writes to them again.
     *
     * @param folder empty
     * @param named the segments by the names they are to have, in order
     */
    static void join(Path folder, List<Map.Entry<String, Segment>> named) throws IOException {
        SegmentInfos infos = new SegmentInfos(Version.LATEST.major);
        infos.counter = named.size();
        try (FSDirectory directory = FSDirectory.open(folder)) {
            // an index that is made by hand is locked as any other
            try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                Set<String> written = new HashSet<>();
                for (Map.Entry<String, Segment> each : named) {
                    infos.add(each.getValue().put(directory, folder, each.getKey(), written));
                }
                directory.sync(written);
                infos.commit(directory);
            }
        }
    }

    private SegmentCommitInfo put(Directory directory, Path to, String name, Set<String> written) throws IOException {
        SegmentInfo old = info.info;
        SegmentInfo renamed = new SegmentInfo(
                directory,
                old.getVersion(),
                old.getMinVersion(),
                name,
                old.maxDoc(),
                old.getUseCompoundFile(),
                old.getHasBlocks(),
                old.getCodec(),
                old.getDiagnostics(),
                old.getId(),
                old.getAttributes(),
                old.getIndexSort());
        Set<String> files = new HashSet<>(old.files());
        files.removeIf(file -> file.endsWith(".si"));
        for (String file : files) {
            String newName = name + file.substring(old.name.length());
            link(folder.resolve(file), to.resolve(newName));
        }
        renamed.setFiles(files);
        old.getCodec().segmentInfoFormat().write(directory, renamed, IOContext.DEFAULT);
        written.addAll(renamed.files());
        return new SegmentCommitInfo(renamed, 0, 0, -1, -1, -1, StringHelper.randomId());
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(from, to); // a file system without links: FAT, some network drives
        }
    }
}
