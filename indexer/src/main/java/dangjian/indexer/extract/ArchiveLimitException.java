package dangjian.indexer.extract;

import java.io.IOException;

/** More comes out of a file than can be meant: a zip bomb, or nesting without end. The message says what, in Chinese. */
final class ArchiveLimitException extends IOException {

    private static final long serialVersionUID = 1L;

    ArchiveLimitException(String message) {
        super(message);
    }
}
