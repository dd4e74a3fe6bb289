package dangjian.indexer.embedding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The vectors of one generation's passages on disk, whole or not there:
 * {@code magic (4) model (UTF) dimensions (4) count (4), count times: number (4) scale (4) components, CRC-32 (4)}.
 *
 * @param passages the passages' Lucene numbers, ascending
 * @param vectors one a passage
 */
record VectorFile(String model, int dimensions, int[] passages, List<QuantisedVector> vectors) {

    private static final int MAGIC = 0x4B425631; // "KBV1"
    private static final int BUFFER_BYTES = 1 << 16;

    void write(Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        CRC32 sum = new CRC32();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)), sum))) {
            out.writeInt(MAGIC);
            out.writeUTF(model);
            out.writeInt(dimensions);
            out.writeInt(passages.length);
            for (int i = 0; i < passages.length; i++) {
                out.writeInt(passages[i]);
                out.writeFloat(vectors.get(i).scale());
                out.write(vectors.get(i).components());
            }
            out.writeInt((int) sum.getValue());
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException where the file is missing or not sound */
    static VectorFile read(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (DataInputStream in = open(file, sum)) {
            String model = in.readUTF();
            int dimensions = in.readInt();
            int count = in.readInt();
            if (count < 0 || count * (dimensions + (long) Integer.BYTES + Float.BYTES) > Files.size(file)) {
                throw new IOException("not of the length it says: " + file);
            }
            int[] passages = new int[count];
            QuantisedVectors vectors = new QuantisedVectors(count, dimensions);
            byte[] components = new byte[dimensions];
            for (int i = 0; i < count; i++) {
                passages[i] = in.readInt();
                float scale = in.readFloat();
                in.readFully(components);
                vectors.put(i, components, scale);
            }
            end(in, sum, file);
            return new VectorFile(model, dimensions, passages, vectors);
        }
    }

    /** Whether a file is as it was written, by a wanted model. */
    static boolean isSound(Path file, Predicate<String> isWanted) {
        CRC32 sum = new CRC32();
        try (DataInputStream in = open(file, sum)) {
            if (!isWanted.test(in.readUTF())) {
                return false;
            }
            long left = (in.readInt() + (long) Integer.BYTES + Float.BYTES) * in.readInt();
            in.skipNBytes(left);
            end(in, sum, file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static DataInputStream open(Path file, CRC32 sum) throws IOException {
        DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), sum));
        try {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a file of vectors: " + file);
            }
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void end(DataInputStream in, CRC32 sum, Path file) throws IOException {
        int computed = (int) sum.getValue();
        if (in.readInt() != computed) {
            throw new IOException("wrong checksum: " + file);
        }
    }
}
