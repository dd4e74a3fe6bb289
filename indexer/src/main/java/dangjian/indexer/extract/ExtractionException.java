package dangjian.indexer.extract;

import java.nio.file.Path;

/** A file that could not be read, with the cause a person is told. */
public class ExtractionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExtractionFailure failure;

    public ExtractionException(ExtractionFailure failure, Path file, Throwable cause) {
        super(failure.label() + "：" + file, cause);
        this.failure = failure;
    }

    public ExtractionException(ExtractionFailure failure, Path file) {
        this(failure, file, null);
    }

    public ExtractionFailure failure() {
        return failure;
    }
}
