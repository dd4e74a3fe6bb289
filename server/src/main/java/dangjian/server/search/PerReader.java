package dangjian.server.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/** Something that belongs to an open reader, made when it is first asked for and forgotten when the reader closes. Where several ask at once, all get the same. */
final class PerReader<T> {

    private final Maker<T> maker;
    private final Map<IndexReader.CacheKey, T> made = new ConcurrentHashMap<>();

    PerReader(Maker<T> maker) {
        this.maker = maker;
    }

    /** Makes it for a reader. */
    @FunctionalInterface
    interface Maker<T> {

        T make(IndexReader reader) throws IOException;
    }

    T of(IndexReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        T known = made.get(helper.getKey());
        if (known != null) {
            return known;
        }
        T own = maker.make(reader);
        T other = made.putIfAbsent(helper.getKey(), own);
        if (other != null) {
            return other;
        }
        helper.addClosedListener(made::remove);
        return own;
    }
}
