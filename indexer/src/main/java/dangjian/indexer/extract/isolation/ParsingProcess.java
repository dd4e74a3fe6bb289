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
            started.within(START, () -> {
                Frames.In.awaitReady(started.answers);
                return null;
            });
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
     * What is in a file. What becomes of the process while it reads is the file's failure.
     *
     * @throws InterruptedException where the thread is interrupted; the process ends
     */
    ExtractedFile extract(Path file) throws InterruptedException {
        try {
            return within(limits.timeout(), () -> exchange(file));
        } catch (TimeoutException e) {
            return failed(ExtractionFailure.TIMEOUT, "超过 " + limits.timeout().toSeconds() + " 秒");
        } catch (Frames.FailedAnswerException e) {
            return failed(e.failure());
        } catch (Frames.FloodedAnswerException e) {
            return failed(ExtractionFailure.TOO_LARGE, e.getMessage());
        } catch (Frames.MalformedAnswerException e) {
            return failed(ExtractionFailure.CRASHED, e.getMessage());
        } catch (IOException e) {
            return failed(ExtractionFailure.CRASHED, ended());
        }
    }

    private ExtractedFile exchange(Path file) throws IOException {
        requests.writeUTF(file.toString());
        requests.flush();
        long mostBytes = limits.characters() * MOST_BYTES_PER_CHARACTER + BUFFER_BYTES;
        Frames.In answer = new Frames.In(answers, mostBytes);
        ExtractedFile read = decoded(answer);
        usable = !answer.isSpent();
        return read;
    }

    private static ExtractedFile decoded(Frames.In answer) throws IOException {
        try {
            return ExtractedFileCodec.read(new DataInputStream(answer));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Frames.MalformedAnswerException(String.valueOf(e.getMessage()));
        }
    }

    private interface Exchange<T> {

        T run() throws IOException;
    }

    private <T> T within(Duration time, Exchange<T> work) throws IOException, TimeoutException, InterruptedException {
        Future<T> answer = exchange.submit(work::run);
        boolean done = false;
        try {
            T result = answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
            done = true;
            return result;
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

    private ExtractedFile failed(ExtractionFailure cause, String detail) {
        return failed(new ExtractedPart.Failure(cause, detail));
    }

    private ExtractedFile failed(ExtractedPart.Failure failure) {
        usable = false;
        return Failed.file(failure);
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
