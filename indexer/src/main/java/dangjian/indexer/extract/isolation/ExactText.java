package dangjian.indexer.extract.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Strings as they are, halves of surrogate pairs included, which no charset would keep: UTF-16 code units, or one byte each where all fit. */
final class ExactText {

    private static final int CHUNK = 1 << 20;

    private ExactText() {}

    static void write(String text, DataOutputStream out) throws IOException {
        boolean narrow = text.chars().allMatch(c -> c <= 0xFF);
        int length = text.length();
        Varint.write(length, out);
        out.writeBoolean(narrow);
        if (narrow) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        for (int start = 0; start < length; start += CHUNK) {
            int end = Math.min(length, start + CHUNK);
            ByteBuffer bytes = ByteBuffer.allocate(2 * (end - start));
            bytes.asCharBuffer().put(text, start, end);
            out.write(bytes.array());
        }
    }

    static String read(DataInputStream in) throws IOException {
        int length = Varint.read(in);
        if (length < 0) {
            throw new IOException("no length");
        }
        if (in.readBoolean()) {
            return new String(bytes(length, in), StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(Math.min(length, CHUNK));
        while (text.length() < length) {
            byte[] bytes = bytes(2 * Math.min(CHUNK, length - text.length()), in);
            text.append(ByteBuffer.wrap(bytes).asCharBuffer());
        }
        return text.toString();
    }

    /** A length is not believed before there are as many bytes. */
    private static byte[] bytes(int length, DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("text breaks off");
        }
        return bytes;
    }
}
