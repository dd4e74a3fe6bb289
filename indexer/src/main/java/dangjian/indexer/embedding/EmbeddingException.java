package dangjian.indexer.embedding;

import dangjian.corpus.CorpusException;

/** The model can't be loaded or run; the message says so in Chinese. */
public final class EmbeddingException extends CorpusException {

    private static final long serialVersionUID = 1L;

    EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
