package dangjian.indexer.rendering;

import java.util.Objects;

/** That there is no image of a page, and why. */
public final class RenderingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RenderingFailure failure;

    public RenderingException(RenderingFailure failure) {
        this(failure, null);
    }

    public RenderingException(RenderingFailure failure, Throwable cause) {
        super(Objects.requireNonNull(failure).message(), cause);
        this.failure = failure;
    }

    /** Why. */
    public RenderingFailure failure() {
        return failure;
    }
}
