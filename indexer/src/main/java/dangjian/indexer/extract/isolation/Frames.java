package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ExtractedPart;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a process that parses says: once READY, then for each file DATA, any number of them, and END; or FAILED in their place. A frame is its type, its length, and as
 * many bytes.
 */
final class Frames {

    static final int MAGIC = 0x4B425031;

    private static final int READY = 1;
    private static final int DATA = 2;
    private static final int END = 3;
    private static final int FAILED = 4;
    private static final int LARGEST = 1 << 16;

    private Frames() {}

    /** The child's end. */
    static final class Out extends OutputStream {

        private final DataOutputStream frames;
        private final byte[] buffer = new byte[LARGEST];
        private int size;

        Out(OutputStream frames) {
            this.frames = new DataOutputStream(frames);
        }

        void ready() throws IOException {
            frame(READY, Integer.BYTES);
            frames.writeInt(MAGIC);
            frames.flush();
        }

        @Override
        public void write(int value) throws IOException {
            if (size == LARGEST) {
                flush();
            }
            buffer[size++] = (byte) value;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (size == LARGEST) {
                    flush();
                }
                int now = Math.min(LARGEST - size, length - done);
                System.arraycopy(bytes, offset + done, buffer, size, now);
                size += now;
                done += now;
            }
        }

        @Override
        public void flush() throws IOException {
            if (size > 0) {
                frame(DATA, size);
                frames.write(buffer, 0, size);
                size = 0;
            }
        }

        /** Whoever listens hears at once what was written so far. */
        void sendNow() throws IOException {
            flush();
            frames.flush();
        }

        /**
         * The answer is complete.
         *
         * @param spent whether the process ends now
         */
        void end(boolean spent) throws IOException {
            flush();
            frame(END, 1);
            frames.writeBoolean(spent);
            frames.flush();
        }

        /** There is no more of this answer; a part that was not said whole counts for nothing, and the process ends now. */
        void failed(ExtractedPart.Failure failure) throws IOException {
            size = 0;
            frame(FAILED, 0);
            ExtractedFileCodec.write(failure, frames);
            frames.flush();
        }

        private void frame(int type, int length) throws IOException {
            frames.writeByte(type);
            frames.writeInt(length);
        }
    }

    /** The parent's end: the data of one answer as a stream. */
    static final class In extends InputStream {

        private final DataInputStream frames;
        private final long mostBytes;
        private long bytes;
        private int left;
        private boolean ended;
        private boolean spent;

        In(DataInputStream frames, long mostBytes) {
            this.frames = frames;
            this.mostBytes = mostBytes;
        }

        /** Waits for the first word. */
        static void awaitReady(DataInputStream frames) throws IOException {
            if (frames.readUnsignedByte() != READY || frames.readInt() != Integer.BYTES || frames.readInt() != MAGIC) {
                throw new MalformedAnswerException("not ready");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (left == 0 && !ended) {
                next();
            }
            if (ended) {
                return -1;
            }
            int read = frames.read(target, offset, Math.min(length, left));
            if (read < 0) {
                throw new EOFException("answer breaks off");
            }
            left -= read;
            return read;
        }

        private void next() throws IOException {
            int type = frames.readUnsignedByte();
            int length = frames.readInt();
            switch (type) {
                case DATA -> data(length);
                case END -> {
                    spent = frames.readBoolean();
                    ended = true;
                }
                case FAILED -> throw new FailedAnswerException(ExtractedFileCodec.failure(frames));
                default -> throw new MalformedAnswerException("frame of type " + type);
            }
        }

        private void data(int length) throws IOException {
            if (length < 0 || length > LARGEST) {
                throw new MalformedAnswerException("frame of " + length + " bytes");
            }
            bytes += length;
            if (bytes > mostBytes) {
                throw new FloodedAnswerException("more than " + mostBytes + " bytes");
            }
            left = length;
        }

        /** Whether the process ends after this answer; to be asked when all of it is read. */
        boolean isSpent() throws IOException {
            if (read() >= 0) {
                throw new MalformedAnswerException("more than was announced");
            }
            return spent;
        }
    }

    /** The process said what it can't have said. */
    static class MalformedAnswerException extends IOException {

        private static final long serialVersionUID = 1L;

        MalformedAnswerException(String message) {
            super(message);
        }
    }

    /** The process says more than it may. */
    static final class FloodedAnswerException extends MalformedAnswerException {

        private static final long serialVersionUID = 1L;

        FloodedAnswerException(String message) {
            super(message);
        }
    }

    /** The process says that it failed. */
    static final class FailedAnswerException extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient ExtractedPart.Failure failure;

        FailedAnswerException(ExtractedPart.Failure failure) {
            this.failure = failure;
        }

        ExtractedPart.Failure failure() {
            return failure;
        }
    }
}
