package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ContainerLimits;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.extract.FileExtractor;
import dangjian.indexer.extract.TextExtractor;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The process that parses: reads paths from its standard input and writes what is in the files to its standard output, one file at a time. Ends when its input
 * ends, at once, whatever it is doing: its parent is gone.
 */
public final class ParsingChild {

    /** What nests deeper than this much stack holds is refused by its own reader, or costs that file. */
    private static final long STACK_BYTES = 16L << 20;

    private static final int FAILED = 70;

    private ParsingChild() {}

    /**
     * Starts.
     *
     * @param words the limits: characters of one file, members, bytes and depth of archives
     */
    public static void main(String[] words) throws InterruptedException {
        ContainerLimits standard = ContainerLimits.STANDARD;
        ContainerLimits containers = new ContainerLimits(
                Integer.parseInt(words[1]),
                Long.parseLong(words[2]),
                Integer.parseInt(words[3]),
                standard.harmlessBytes(),
                standard.ratio());
        serve(() -> new FileExtractor(containers), Long.parseLong(words[0]));
    }

    /** Answers with what an extractor finds until the input ends. */
    static void serve(Supplier<TextExtractor> extractor, long mostCharacters) throws InterruptedException {
        Frames.Out out = new Frames.Out(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        InputStream in = new FileInputStream(FileDescriptor.in);
        System.setOut(System.err); // what a library prints is no answer
        System.setIn(InputStream.nullInputStream());
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("requests").start(() -> listen(new DataInputStream(in), requests));
        Thread parsing =
                new Thread(null, () -> answer(requests, extractor, mostCharacters, out), "parsing", STACK_BYTES);
        parsing.start();
        parsing.join();
        Runtime.getRuntime().halt(FAILED);
    }

    private static void listen(DataInputStream in, BlockingQueue<String> requests) {
        try {
            while (true) {
                requests.add(in.readUTF());
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private static void answer(
            BlockingQueue<String> requests, Supplier<TextExtractor> extractor, long mostCharacters, Frames.Out out) {
        try {
            TextExtractor files = extractor.get();
            out.ready();
            boolean spent = false;
            while (!spent) {
                spent = answer(requests.take(), files, mostCharacters, out);
            }
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(FAILED); // no one listens any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answer(String file, TextExtractor extractor, long mostCharacters, Frames.Out out)
            throws IOException {
        Answer answer = new Answer(new OutputLimit(mostCharacters), out);
        try {
            extractor.extractAll(Path.of(file), answer);
            return answer.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (OutOfMemoryError e) {
            out.failed(new ExtractedPart.Failure(ExtractionFailure.MEMORY, String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            out.failed(new ExtractedPart.Failure(ExtractionFailure.TOO_DEEP, ""));
        } catch (RuntimeException | LinkageError e) {
            out.failed(new ExtractedPart.Failure(ExtractionFailure.INTERNAL, String.valueOf(e)));
        }
        return true;
    }

    /** Says each part as it comes. A part that was not said whole is the last. */
    private static final class Answer implements Consumer<ExtractedPart> {

        private final OutputLimit limit;
        private final Frames.Out out;
        private final DataOutputStream parts;
        private boolean spent;
        private boolean broken;

        private Answer(OutputLimit limit, Frames.Out out) {
            this.limit = limit;
            this.out = out;
            this.parts = new DataOutputStream(out);
        }

        @Override
        public void accept(ExtractedPart part) {
            if (broken) {
                return;
            }
            broken = true;
            try {
                ExtractedFileCodec.write(limit.cut(part), parts);
                if (!part.member().isEmpty()) {
                    out.sendNow();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            broken = false;
            spent |= ranOutOfMemory(part);
        }

        /** Whether the process ends now. */
        private boolean end() throws IOException {
            if (broken) {
                out.failed(new ExtractedPart.Failure(ExtractionFailure.MEMORY, ""));
                return true;
            }
            ExtractedFileCodec.end(parts);
            out.end(spent);
            return spent;
        }

        /** After which nothing is certain: a thread of a library may have died, a cache may be half filled. */
        private static boolean ranOutOfMemory(ExtractedPart part) {
            return part.failure()
                    .filter(failure -> failure.cause() == ExtractionFailure.MEMORY)
                    .isPresent();
        }
    }
}
