package dangjian.indexer.extract;

import java.util.Objects;
import java.util.Optional;

/**
 * A document within a file, or the file itself.
 *
 * @param member where it lies within the file, with '/' between names ("附件/名单.xlsx"); empty for the file itself
 * @param text its text, where it could be read
 * @param failure why it could not be read; beside a text where only that much could be saved
 */
public record ExtractedPart(String member, Optional<ExtractedText> text, Optional<Failure> failure) {

    /**
     * Why a part could not be read.
     *
     * @param detail what the library said, for whoever looks closer; may be empty
     */
    public record Failure(ExtractionFailure cause, String detail) {

        public Failure {
            Objects.requireNonNull(cause);
            Objects.requireNonNull(detail);
        }

        static Failure of(ExtractionException problem) {
            return of(problem.failure(), problem.getCause());
        }

        static Failure of(ExtractionFailure failure, Throwable cause) {
            return new Failure(failure, cause == null ? "" : String.valueOf(cause.getMessage()));
        }
    }

    public ExtractedPart {
        Objects.requireNonNull(member);
        if (text.isEmpty() && failure.isEmpty()) {
            throw new IllegalArgumentException("neither text nor failure: " + member);
        }
    }

    static ExtractedPart read(String member, ExtractedText text) {
        return new ExtractedPart(member, Optional.of(text), Optional.empty());
    }

    static ExtractedPart failed(String member, Failure failure) {
        return new ExtractedPart(member, Optional.empty(), Optional.of(failure));
    }

    static ExtractedPart failed(String member, ExtractionException problem) {
        Optional<ExtractedText> saved = problem instanceof IncompleteFileException incomplete
                ? Optional.of(incomplete.saved())
                : Optional.empty();
        return new ExtractedPart(member, saved, Optional.of(Failure.of(problem)));
    }
}
