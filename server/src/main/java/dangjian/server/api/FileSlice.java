package dangjian.server.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/** A part of an open file, to be read once. */
final class FileSlice extends FilterInputStream {

    private long left;

    FileSlice(SeekableByteChannel file, ByteRange range) throws IOException {
        super(Channels.newInputStream(file.position(range.from())));
        this.left = range.sizeBytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = super.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long count = super.skip(Math.min(bytes, left));
        left -= count;
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
