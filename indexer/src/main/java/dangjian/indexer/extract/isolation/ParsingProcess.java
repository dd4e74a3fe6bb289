package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractionFailure;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that parses, seen from its parent. Used by one thread at a time. */
final class ParsingProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final long END_SECONDS = 5;
    private static final long BUFFER_BYTES = 16L << 20;
    private static final int MOST_BYTES_PER_CHARACTER = 8;

    /** A file's own text and what lies within it may each be as long as the limit says. */
    private static final int TEXTS = 2;

    /** All that lies within one file may take so many times as long as one file may. */
    private static final int MOST_TIMES = 60;

    private final Process process;
    private final Path folder;
    private final ParsingLimits limits;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final LastWords lastWords;
    private final ExecutorService exchange;
    private boolean usable = true;

    private ParsingProcess(Process process, Path folder, ParsingLimits limits) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.lastWords = new LastWords(process.getErrorStream());
        this.exchange = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("parser-answers").factory());
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @param folder for its temporary files; removed when it is closed
     * @throws ParsingUnavailableException where it doesn't start
     */
    static ParsingProcess start(ChildCommand command, ParsingLimits limits, Path folder) throws InterruptedException {
        ParsingProcess started;
        try {
            started = new ParsingProcess(command.process(limits, folder).start(), folder, limits);
        } catch (IOException e) {
            throw new ParsingUnavailableException(String.valueOf(e.getMessage()), e);
        }
        try {
            long began = System.nanoTime();
            started.within(() -> left(START, began), () -> Frames.In.awaitReady(started.answers));
            return started;
        } catch (IOException | TimeoutException e) {
            String said = started.ended();
            started.close();
            throw new ParsingUnavailableException(said, e);
        } catch (InterruptedException e) {
            started.close();
            throw e;
        }
    }

    /** Whether it can read another file. */
    boolean isUsable() {
        return usable && process.isAlive();
    }

    /**
     * What is in a file. What becomes of the process while it reads is the file's failure; what it had read by then of what lies within is kept.
     *
     * @throws InterruptedException where the thread is interrupted; the process ends
     */
    ExtractedFile extract(Path file) throws InterruptedException {
        Heard heard = new Heard();
        try {
            exchange(file, heard);
            return ExtractedFile.of(heard.parts());
        } catch (TimeoutException e) {
            return failed(ExtractionFailure.TIMEOUT, e.getMessage(), heard);
        } catch (Frames.FailedAnswerException e) {
            return failed(e.failure(), heard);
        } catch (Frames.FloodedAnswerException e) {
            return failed(ExtractionFailure.TOO_LARGE, e.getMessage(), heard);
        } catch (Frames.MalformedAnswerException e) {
            return failed(ExtractionFailure.CRASHED, e.getMessage(), heard);
        } catch (IOException e) {
            return failed(ExtractionFailure.CRASHED, ended(), heard);
        }
    }

    private void exchange(Path file, Heard heard) throws IOException, TimeoutException, InterruptedException {
        within(heard::timeLeft, () -> {
            requests.writeUTF(file.toString());
            requests.flush();
            long mostBytes = TEXTS * limits.characters() * MOST_BYTES_PER_CHARACTER + BUFFER_BYTES;
            Frames.In answer = new Frames.In(answers, mostBytes);
            DataInputStream parts = new DataInputStream(answer);
            for (Optional<ExtractedPart> next = next(parts); next.isPresent(); next = next(parts)) {
                heard.add(next.get());
            }
            usable = !answer.isSpent();
        });
    }

    private static Optional<ExtractedPart> next(DataInputStream parts) throws IOException {
        try {
            return ExtractedFileCodec.read(parts);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Frames.MalformedAnswerException(String.valueOf(e.getMessage()));
        }
    }

    /** What was heard of a file so far, and how long the process may take for more. */
    private final class Heard {

        private final List<ExtractedPart> parts = new ArrayList<>();
        private final long started = System.nanoTime();
        private long last = started;

        private synchronized void add(ExtractedPart part) {
            parts.add(part);
            last = System.nanoTime();
        }

        private synchronized List<ExtractedPart> parts() {
            return List.copyOf(parts);
        }

        /** @throws TimeoutException where there is none, with the limit in words */
        private synchronized Duration timeLeft() throws TimeoutException {
            Duration ofOne = left(limits.timeout(), last);
            Duration ofAll = left(limits.timeout().multipliedBy(MOST_TIMES), started);
            return ofOne.compareTo(ofAll) < 0 ? ofOne : ofAll;
        }
    }

    /** What is left of some time that began when the clock said so. */
    private static Duration left(Duration time, long began) throws TimeoutException {
        Duration left = time.minusNanos(System.nanoTime() - began);
        if (!left.isPositive()) {
            throw new TimeoutException("超过 " + time.toSeconds() + " 秒");
        }
        return left;
    }

    private interface Exchange {

        void run() throws IOException;
    }

    private interface TimeLeft {

        Duration get() throws TimeoutException;
    }

    private void within(TimeLeft time, Exchange work) throws IOException, TimeoutException, InterruptedException {
        Future<?> answer = exchange.submit(() -> {
            work.run();
            return null;
        });
        boolean done = false;
        try {
            await(answer, time);
            done = true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (!done) {
                usable = false;
                process.destroyForcibly();
            }
        }
    }

    /** Waits as long as there is time left, which may have become more meanwhile. */
    private static void await(Future<?> answer, TimeLeft time)
            throws ExecutionException, TimeoutException, InterruptedException {
        while (true) {
            Duration left = time.get();
            try {
                answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                // there may be more left now
            }
        }
    }

    private ExtractedFile failed(ExtractionFailure cause, String detail, Heard heard) {
        return failed(new ExtractedPart.Failure(cause, detail), heard);
    }

    private ExtractedFile failed(ExtractedPart.Failure failure, Heard heard) {
        usable = false;
        return Failed.file(
                failure,
                heard.parts().stream().filter(part -> !part.member().isEmpty()).toList());
    }

    /** How the process ended, in a few words. */
    private String ended() throws InterruptedException {
        Optional<Integer> code =
                process.waitFor(END_SECONDS, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
        String said = lastWords.line();
        return code.map(value -> "退出码 " + value).orElse("没有退出") + (said.isEmpty() ? "" : "：" + said);
    }

    /** Ends the process and removes its folder. */
    @Override
    public void close() {
        usable = false;
        process.destroyForcibly();
        exchange.shutdownNow();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
            WorkFolder.delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the folder goes with that of the run
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
