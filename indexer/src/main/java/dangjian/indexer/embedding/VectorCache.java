package dangjian.indexer.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Vectors on disk by the SHA-256 of their text, one file a model, shared by all generations of a data folder.
 *
 * <p>The file is a row of records of one length, each with a checksum: {@code hash (32) scale (4) components (n) CRC-32 (4)}. Records are only ever appended, so
 * a process that is killed leaves at most a torn last record, which the next one cuts off; a record whose checksum is wrong counts as absent. One process has
 * the cache open at a time, others wait.
 */
final class VectorCache implements AutoCloseable {

    private static final int HASH_BYTES = 32;
    private static final long WAIT_MILLIS = 200;

    private final Path file;
    private final int dimensions;
    private final int recordBytes;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private FileChannel channel;
    private final Map<Hash, Long> places = new HashMap<>();

    /** The SHA-256 of a text. */
    record Hash(long a, long b, long c, long d) {

        static Hash of(String text) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
                return read(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        private static Hash read(ByteBuffer bytes) {
            return new Hash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
        }

        private void write(ByteBuffer bytes) {
            bytes.putLong(a).putLong(b).putLong(c).putLong(d);
        }
    }

    private VectorCache(Path file, int dimensions, FileChannel lockChannel, FileLock lock) throws IOException {
        this.file = file;
        this.dimensions = dimensions;
        this.recordBytes = recordBytes(dimensions);
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.channel = open(file);
        readAll();
    }

    /**
     * Opens the cache of a model, making it where there is none; waits while another has it open.
     *
     * @throws InterruptedException where the thread is interrupted while it waits
     */
    static VectorCache open(Path folder, String model, int dimensions) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        FileChannel lockChannel =
                FileChannel.open(folder.resolve(model + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(lockChannel);
            return new VectorCache(file(folder, model), dimensions, lockChannel, lock);
        } catch (IOException | InterruptedException e) {
            lockChannel.close();
            throw e;
        }
    }

    /** How many vectors a cache has, without opening it. */
    static long size(Path folder, String model, int dimensions) throws IOException {
        Path file = file(folder, model);
        return Files.exists(file) ? Files.size(file) / recordBytes(dimensions) : 0;
    }

    private static Path file(Path folder, String model) {
        return folder.resolve(model + ".vectors");
    }

    private static int recordBytes(int dimensions) {
        return HASH_BYTES + Float.BYTES + dimensions + Integer.BYTES;
    }

    private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            Thread.sleep(WAIT_MILLIS);
        }
    }

    /** Null where it is held, by another process or by another thread of this one. */
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void readAll() throws IOException {
        long whole = channel.size() - channel.size() % recordBytes;
        channel.truncate(whole);
        ByteBuffer record = ByteBuffer.allocate(recordBytes);
        for (long place = 0; place < whole; place += recordBytes) {
            if (read(place, record)) {
                places.put(Hash.read(record), place);
            }
        }
        channel.position(whole);
    }

    /** Whether the record at a place is sound; it is in the buffer then, from its beginning. */
    private boolean read(long place, ByteBuffer record) throws IOException {
        record.clear();
        while (record.hasRemaining()) {
            if (channel.read(record, place + record.position()) < 0) {
                return false;
            }
        }
        record.flip();
        return record.getInt(recordBytes - Integer.BYTES) == checksum(record);
    }

    private int checksum(ByteBuffer record) {
        CRC32 sum = new CRC32();
        sum.update(record.array(), 0, recordBytes - Integer.BYTES);
        return (int) sum.getValue();
    }

    /** How many texts have a vector here. */
    int size() {
        return places.size();
    }

    /** The vector of the text with this hash. */
    Optional<QuantisedVector> find(Hash hash) throws IOException {
        Long place = places.get(hash);
        if (place == null) {
            return Optional.empty();
        }
        ByteBuffer record = ByteBuffer.allocate(recordBytes);
        if (!read(place, record)) {
            places.remove(hash);
            return Optional.empty();
        }
        record.position(HASH_BYTES);
        float scale = record.getFloat();
        byte[] components = new byte[dimensions];
        record.get(components);
        return Optional.of(new QuantisedVector(components, scale));
    }

    boolean has(Hash hash) {
        return places.containsKey(hash);
    }

    /** Keeps vectors; they are on the disk when this returns. */
    void add(Map<Hash, QuantisedVector> vectors) throws IOException {
        ByteBuffer records = ByteBuffer.allocate(vectors.size() * recordBytes);
        long place = channel.position();
        for (Map.Entry<Hash, QuantisedVector> each : vectors.entrySet()) {
            int start = records.position();
            each.getKey().write(records);
            records.putFloat(each.getValue().scale()).put(each.getValue().components());
            CRC32 sum = new CRC32();
            sum.update(records.array(), start, recordBytes - Integer.BYTES);
            records.putInt((int) sum.getValue());
            places.put(each.getKey(), place + start);
        }
        records.flip();
        while (records.hasRemaining()) {
            channel.write(records);
        }
        channel.force(false);
    }

    /** Forgets all texts but these, by writing a new file and putting it in the old one's place. */
    void keepOnly(Collection<Hash> wanted) throws IOException {
        Set<Hash> kept = new HashSet<>(wanted);
        kept.retainAll(places.keySet());
        Path next = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer record = ByteBuffer.allocate(recordBytes);
            long[] order = kept.stream().mapToLong(places::get).toArray();
            Arrays.sort(order);
            for (long place : order) {
                if (read(place, record)) {
                    out.write(record);
                }
            }
            out.force(true);
        }
        channel.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = open(file);
        places.clear();
        readAll();
    }

    @Override
    public void close() throws IOException {
        try (lockChannel;
                lock) {
            channel.close();
        }
    }
}
