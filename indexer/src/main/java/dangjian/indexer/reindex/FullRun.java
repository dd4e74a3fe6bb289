package dangjian.indexer.reindex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers that all files are to be read again, until they are: a full run that was stopped goes on where it was, and doesn't begin at the beginning. */
final class FullRun {

    private final Path mark;

    FullRun(Path folder) {
        this.mark = folder.resolve("FULL");
    }

    boolean isUnfinished() {
        return Files.exists(mark);
    }

    void begin() throws IOException {
        Files.createFile(mark);
    }

    void end() throws IOException {
        Files.deleteIfExists(mark);
    }
}
