package dangjian.indexer.extract.isolation;

import dangjian.corpus.CorpusException;

/** No process that parses can be started: no file is to blame, and none could be read. */
public final class ParsingUnavailableException extends CorpusException {

    private static final long serialVersionUID = 1L;

    ParsingUnavailableException(String reason, Throwable cause) {
        super("无法启动解析程序（" + reason + "）。请检查内存和磁盘空间，或设 KB_PARSING=in-process 在本进程内解析。原有索引没有改动。", cause);
    }
}
