package dangjian.indexer.reindex;

import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of the generation before, of which as much is taken over as is the same. Safe for several threads. */
final class IndexBefore implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IndexBefore.class);

    private final Generation generation;
    private final IndexContents contents;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final Map<String, SegmentReader> segments = new HashMap<>();

    private IndexBefore(Generation generation, IndexContents contents, FSDirectory directory, DirectoryReader reader) {
        this.generation = generation;
        this.contents = contents;
        this.directory = directory;
        this.reader = reader;
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader() instanceof SegmentReader segment && !segment.hasDeletions()) {
                segments.put(segment.getSegmentName(), segment);
            }
        }
    }

    /** Of a generation that the same program made; nothing where it can't be read: all is made anew then. */
    static Optional<IndexBefore> open(Generation generation, String program) {
        Optional<IndexContents> contents = IndexContents.of(generation, program);
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        try {
            FSDirectory directory = FSDirectory.open(generation.index());
            return Optional.of(new IndexBefore(generation, contents.get(), directory, DirectoryReader.open(directory)));
        } catch (IOException e) {
            log.warn("原有索引 {} 无法读取，全部重新建立", generation.name(), e);
            return Optional.empty();
        }
    }

    private Optional<SegmentReader> segment(IndexPart part) {
        return Optional.ofNullable(segments.get(part.segment())).filter(found -> found.maxDoc() == part.length());
    }

    private Optional<IndexPart> before(IndexPart part) {
        return contents.parts().stream()
                .filter(each -> each.number() == part.number())
                .findFirst();
    }

    /** The segment of a part that is the same. */
    Optional<Segment> same(IndexPart part) {
        return before(part)
                .filter(part::equals)
                .flatMap(this::segment)
                .map(found -> new Segment(generation.index(), found.getSegmentInfo()));
    }

    /** Documents of a part that are the same, where they are most of it. */
    Set<FinishedDocument> shared(IndexPart part) {
        Optional<IndexPart> before = before(part).filter(each -> segment(each).isPresent());
        if (before.isEmpty()) {
            return Set.of();
        }
        Set<FinishedDocument> shared = new HashSet<>(before.get().documents());
        shared.retainAll(new HashSet<>(part.documents()));
        return shared.size() * 2 > part.documents().size() ? shared : Set.of();
    }

    /** The shared documents alone, as they are in the segment. */
    CodecReader reader(IndexPart part, Set<FinishedDocument> shared) {
        IndexPart before = before(part).orElseThrow();
        SegmentReader segment = segment(before).orElseThrow();
        FixedBitSet live = new FixedBitSet(segment.maxDoc());
        int start = 0;
        for (FinishedDocument document : before.documents()) {
            if (shared.contains(document)) {
                live.set(start, start + document.blockLength());
            }
            start += document.blockLength();
        }
        return new Living(segment, live);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }

    /** A segment of which some documents count as deleted. */
    private static final class Living extends FilterCodecReader {

        private final FixedBitSet live;
        private final int count;

        Living(CodecReader in, FixedBitSet live) {
            super(in);
            this.live = live;
            this.count = live.cardinality();
        }

        @Override
        public Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return null;
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
