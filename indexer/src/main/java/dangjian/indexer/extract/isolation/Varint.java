package dangjian.indexer.extract.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Whole numbers in as few bytes as they need, seven bits in each; negative ones need five. */
final class Varint {

    private static final int BITS = 7;
    private static final int MORE = 0x80;

    private Varint() {}

    static void write(int number, DataOutputStream out) throws IOException {
        int rest = number;
        while ((rest & -MORE) != 0) {
            out.writeByte(rest & (MORE - 1) | MORE);
            rest >>>= BITS;
        }
        out.writeByte(rest);
    }

    static int read(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += BITS) {
            int next = in.readUnsignedByte();
            number |= (next & (MORE - 1)) << shift;
            if ((next & MORE) == 0) {
                return number;
            }
        }
        throw new IOException("no whole number");
    }
}
