package dangjian.indexer.extract.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process wrote last to its standard error. It is read all the time, so that the process never waits for a reader. */
final class LastWords {

    private static final int KEPT = 2000;

    private final byte[] ring = new byte[KEPT];
    private final Thread reading;
    private long written;

    LastWords(InputStream errors) {
        reading = Thread.ofPlatform().daemon().name("parser-errors").start(() -> read(errors));
    }

    private void read(InputStream errors) {
        byte[] buffer = new byte[KEPT];
        try (errors) {
            for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException e) {
            keep(e.getMessage().getBytes(StandardCharsets.UTF_8), e.getMessage().length());
        }
    }

    private synchronized void keep(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % KEPT)] = bytes[i];
        }
    }

    /** The last line with something on it, once the process has ended; empty where it said nothing. */
    String line() throws InterruptedException {
        reading.join(1000);
        String text = text();
        return text.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line)
                .strip();
    }

    private synchronized String text() {
        byte[] bytes = new byte[(int) Math.min(written, KEPT)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ring[(int) ((written - bytes.length + i) % KEPT)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
