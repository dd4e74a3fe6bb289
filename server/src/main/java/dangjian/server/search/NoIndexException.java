package dangjian.server.search;

import dangjian.corpus.CorpusException;

/** There is no index yet; it may be in the making. */
public final class NoIndexException extends CorpusException {

    private static final long serialVersionUID = 1L;

    public NoIndexException() {
        this("索引还没有建立。请稍候，或运行 kb reindex 建立索引。");
    }

    NoIndexException(String message) {
        super(message);
    }
}
