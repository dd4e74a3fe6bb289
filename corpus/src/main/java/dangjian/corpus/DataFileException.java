package dangjian.corpus;

import java.nio.file.Path;

/** A line of an editable data file (topics, vocabulary) that can't be used; the message names file and line, in Chinese. */
public final class DataFileException extends CorpusException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the data file
     * @param line the line number, from 1
     * @param problem what is wrong with it, in Chinese
     */
    public DataFileException(Path file, int line, String problem) {
        super(file + " 第 " + line + " 行：" + problem);
    }
}
