package dangjian.corpus;

/** The root of what goes wrong in the knowledge base for a reason the caller can't mend; its message is for people, in Chinese. */
public class CorpusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CorpusException(String message) {
        super(message);
    }

    public CorpusException(String message, Throwable cause) {
        super(message, cause);
    }
}
