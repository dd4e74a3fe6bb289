package dangjian.server.search;

import dangjian.corpus.CorpusException;

/** A search that can't be meant as it was asked; the message says what is wrong, in Chinese. */
public final class InvalidSearchException extends CorpusException {

    private static final long serialVersionUID = 1L;

    public InvalidSearchException(String message) {
        super(message);
    }
}
