package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import java.nio.file.Path;

/** A corpus folder that can't be read; the message says which and why, in Chinese. */
public final class CorpusFolderException extends CorpusException {

    private static final long serialVersionUID = 1L;

    public CorpusFolderException(Path folder, String problem) {
        super("语料目录" + problem + "：" + folder);
    }
}
