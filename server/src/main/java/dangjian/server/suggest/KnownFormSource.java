package dangjian.server.suggest;

import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.PinyinReader;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the forms that are right: terms, topics and titles, and the words of the documents there are for the viewer. */
final class KnownFormSource {

    private static final int LEAST_PASSAGES = 3;
    private static final int LONGEST_WORD = 8;
    private static final int SHORTEST_END = 5;
    private static final int LONGEST_END = 20;

    /** What names of places and bodies end with; the segmenter knows few of them. */
    private static final String PLACES = "省市区县镇乡委";

    private final PinyinReader pinyin;
    private final WordSegmenter segmenter;

    KnownFormSource(PinyinReader pinyin, WordSegmenter segmenter) {
        this.pinyin = pinyin;
        this.segmenter = segmenter;
    }

    KnownForms read(LibraryView view, SuggestionIndex suggestions) throws IOException {
        Occurrences occurrences = new Occurrences(view);
        List<KnownForm> forms = new ArrayList<>();
        for (SuggestionEntry entry : suggestions.entries()) {
            switch (entry.kind()) {
                case TERM, TOPIC -> addTerm(entry, occurrences, forms);
                case DOCUMENT -> addTitle(entry, forms);
                case NUMBER -> {}
            }
        }
        for (Map.Entry<String, Integer> word : view.words(LEAST_PASSAGES).entrySet()) {
            if (isChineseWord(word.getKey())) {
                forms.add(new KnownForm(word.getKey(), word.getKey(), KnownForm.Source.WORD, word.getValue()));
            }
        }
        return new KnownForms(forms, pinyin);
    }

    private static void addTerm(SuggestionEntry entry, Occurrences occurrences, List<KnownForm> forms)
            throws IOException {
        int documents = occurrences.of(entry.label());
        forms.add(new KnownForm(entry.letters().toString(), entry.label(), KnownForm.Source.TERM, documents));
    }

    /** A title, and what is left of it without its first words: people leave out who issued a rule and where it holds. */
    private void addTitle(SuggestionEntry entry, List<KnownForm> forms) {
        String letters = entry.letters().toString();
        forms.add(new KnownForm(letters, entry.label(), KnownForm.Source.TITLE, 1));
        for (int start : starts(letters)) {
            int left = letters.length() - start;
            if (start > 0 && left >= SHORTEST_END && left <= LONGEST_END) {
                String written = entry.label().substring(entry.letters().originalStart(start));
                forms.add(new KnownForm(letters.substring(start), written, KnownForm.Source.TITLE, 1));
            }
        }
    }

    private Set<Integer> starts(String letters) {
        Set<Integer> starts = new TreeSet<>();
        segmenter.segment(FoldedText.of(letters)).forEach(word -> starts.add(word.start()));
        for (int i = 1; i < letters.length(); i++) {
            if (PLACES.indexOf(letters.charAt(i - 1)) >= 0) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isChineseWord(String word) {
        return word.length() >= 2
                && word.length() <= LONGEST_WORD
                && word.chars().allMatch(c -> Letters.isChinese((char) c));
    }
}
