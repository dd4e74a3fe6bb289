package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Catalogued documents on disk, between being read and being indexed: all must be known before one can be finished, and they need not fit into memory. Safe for
 * several threads at once. Its file is gone once it is closed.
 */
final class DocumentSpool implements AutoCloseable {

    private record Place(long start, int length) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private long end;

    /** @param file is created, and deleted by {@link #close()} */
    DocumentSpool(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    void add(Document document) throws IOException {
        byte[] bytes = StoredForm.of(document);
        Place place = reserve(bytes.length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, place.start() + buffer.position());
        }
        places.put(document.card().id(), place);
    }

    private synchronized Place reserve(int length) {
        Place place = new Place(end, length);
        end += length;
        return place;
    }

    /** The document with an id that was added. */
    Document read(String id) {
        Place place = places.get(id);
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, place.start() + buffer.position()) < 0) {
                    throw new IOException("unexpected end of " + file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StoredForm.document(buffer.array());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
