package dangjian.indexer.extract;

import java.nio.file.Path;

/** A broken file of which some text could be saved. */
final class IncompleteFileException extends ExtractionException {

    private static final long serialVersionUID = 1L;

    private final transient ExtractedText saved;

    /** @param saved what could be read, not without text */
    IncompleteFileException(ExtractionFailure failure, Path file, Throwable cause, ExtractedText saved) {
        super(failure, file, cause);
        this.saved = saved;
    }

    ExtractedText saved() {
        return saved;
    }
}
