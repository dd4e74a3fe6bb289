package dangjian.server.suggest;

import dangjian.indexer.analysis.PinyinReader;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.server.search.Library;
import dangjian.server.search.PerGeneration;
import java.util.List;

/** Says what may have been meant by a question with a slip in it (你是不是要找). Never changes a question by itself. Safe for several threads. */
public final class Corrector {

    private static final int MOST = 3;

    private final Library library;
    private final PerGeneration<Corrections> corrections;

    public Corrector(Library library, Suggester suggester, WordSegmenter segmenter) {
        this.library = library;
        PinyinReader pinyin = new PinyinReader();
        KnownFormSource source = new KnownFormSource(pinyin, segmenter);
        this.corrections = new PerGeneration<>(view -> {
            SuggestionIndex suggestions = suggester.index(view);
            return new Corrections(source.read(view, suggestions), suggestions, segmenter, pinyin);
        });
    }

    /** Works out now what is worked out once for a generation. */
    public void prepare() {
        library.read(corrections::of);
    }

    /**
     * Other questions that may have been meant, the likeliest first; nothing where the question is good as it is.
     *
     * @param typed the question, whatever it is
     */
    public List<String> correct(String typed) {
        return library.read(view -> corrections.of(view).of(typed, new Occurrences(view), MOST));
    }
}
