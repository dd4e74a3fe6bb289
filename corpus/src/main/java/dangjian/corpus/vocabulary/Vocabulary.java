package dangjian.corpus.vocabulary;

import dangjian.corpus.DataFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The words of Party work. Immutable.
 *
 * @param terms every word a segmenter should know as one, in the order of the files, without doubles
 * @param synonyms for a word, the words that mean the same, the word itself left out
 */
public record Vocabulary(List<String> terms, Map<String, List<String>> synonyms) {

    public Vocabulary {
        terms = List.copyOf(terms);
        synonyms = Map.copyOf(synonyms);
    }

    /**
     * Reads and checks the vocabulary.
     *
     * @param directory the folder whose {@code *.txt} files are read in the order of their names
     * @throws dangjian.corpus.DataFileException where a line can't be used
     */
    public static Vocabulary load(Path directory) {
        return VocabularyReader.read(DataFiles.read(directory));
    }
}
