package dangjian.indexer.reindex;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Byte records in a file under keys of 32 hexadecimal digits, the last under a key holding. Records are only ever appended, each with a checksum:
 * {@code length (4) key (16) CRC-32 (4) bytes}. A process that is killed leaves at most a torn last record, which the next one cuts off. Safe for several threads;
 * one process at a time.
 */
final class RecordFile implements AutoCloseable {

    private static final int KEY_BYTES = 16;
    private static final int HEAD_BYTES = Integer.BYTES + KEY_BYTES + Integer.BYTES;
    private static final long SYNC_NANOS = 1_000_000_000;

    private final Path file;
    private FileChannel channel;
    private final Map<String, Place> places = new HashMap<>();
    private long end;
    private long lastSync = System.nanoTime();

    private record Place(long start, int length) {

        long wholeLength() {
            return HEAD_BYTES + (long) length;
        }
    }

    /** A record that is not what was written: the disk has lost it. */
    static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1L;

        DamagedException(Path file) {
            super("wrong checksum: " + file);
        }
    }

    RecordFile(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(temporary());
        this.channel = open(file);
        findAll();
    }

    private Path temporary() {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void findAll() throws IOException {
        long size = channel.size();
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        byte[] key = new byte[KEY_BYTES];
        end = 0;
        while (end + HEAD_BYTES <= size) {
            head.clear();
            readFully(head, end);
            int length = head.flip().getInt();
            if (length <= 0 || end + HEAD_BYTES + length > size) {
                break;
            }
            head.get(key);
            places.put(HexFormat.of().formatHex(key), new Place(end, length));
            end += HEAD_BYTES + (long) length;
        }
        channel.truncate(end);
    }

    synchronized boolean has(String key) {
        return places.containsKey(key);
    }

    /**
     * The record under a key.
     *
     * @throws DamagedException where it is not what was written
     */
    Optional<byte[]> read(String key) throws IOException {
        Place place;
        FileChannel from;
        synchronized (this) {
            place = places.get(key);
            from = channel;
        }
        if (place == null) {
            return Optional.empty();
        }
        ByteBuffer record = ByteBuffer.allocate(HEAD_BYTES + place.length());
        readFully(from, record, place.start());
        byte[] bytes = new byte[place.length()];
        record.position(HEAD_BYTES).get(bytes);
        if (record.getInt(HEAD_BYTES - Integer.BYTES) != checksum(key, bytes)) {
            throw new DamagedException(file);
        }
        return Optional.of(bytes);
    }

    /** Keeps a record; it is on the disk about a second later. */
    void add(String key, byte[] bytes) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(HEAD_BYTES + bytes.length)
                .putInt(bytes.length)
                .put(HexFormat.of().parseHex(key))
                .putInt(checksum(key, bytes))
                .put(bytes)
                .flip();
        synchronized (this) {
            long start = end;
            while (record.hasRemaining()) {
                channel.write(record, start + record.position());
            }
            places.put(key, new Place(start, bytes.length));
            end = start + HEAD_BYTES + bytes.length;
            if (System.nanoTime() - lastSync > SYNC_NANOS) {
                sync();
            }
        }
    }

    /** Everything kept so far is on the disk when this returns. */
    synchronized void sync() throws IOException {
        channel.force(false);
        lastSync = System.nanoTime();
    }

    /** Forgets all records but these, where that frees more than half of the file and more than some bytes. */
    synchronized void keepOnly(Set<String> wanted, long leastFreedBytes) throws IOException {
        long used = places.entrySet().stream()
                .filter(each -> wanted.contains(each.getKey()))
                .mapToLong(each -> each.getValue().wholeLength())
                .sum();
        if (end - used <= Math.max(used, leastFreedBytes)) {
            return;
        }
        places.keySet().retainAll(wanted);
        Path next = temporary();
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (Place place : places.values()) {
                long left = place.wholeLength();
                while (left > 0) {
                    left -= channel.transferTo(place.start() + place.wholeLength() - left, left, out);
                }
            }
            out.force(true);
        }
        channel.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = open(file);
        places.clear();
        findAll();
    }

    /** Forgets everything. */
    synchronized void clear() throws IOException {
        places.clear();
        channel.truncate(0);
        end = 0;
    }

    private static int checksum(String key, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(HexFormat.of().parseHex(key));
        sum.update(bytes);
        return (int) sum.getValue();
    }

    private void readFully(ByteBuffer buffer, long start) throws IOException {
        readFully(channel, buffer, start);
    }

    private static void readFully(FileChannel from, ByteBuffer buffer, long start) throws IOException {
        while (buffer.hasRemaining()) {
            if (from.read(buffer, start + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
