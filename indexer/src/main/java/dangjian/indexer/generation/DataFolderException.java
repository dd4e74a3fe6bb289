package dangjian.indexer.generation;

import dangjian.corpus.CorpusException;

/** A data folder that can't be used; the message says why and what to do, in Chinese. */
public final class DataFolderException extends CorpusException {

    private static final long serialVersionUID = 1L;

    public DataFolderException(String message) {
        super(message);
    }

    public DataFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
