package dangjian.server.search;

import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordSegmenter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts plain text of a question into runs and words. */
final class QueryWords {

    private final WordSegmenter segmenter;

    QueryWords(WordSegmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * The cut.
     *
     * @param runs the text, folded, cut at blanks and punctuation
     * @param words the words that tell what it is about: longer ones where it has any, else single characters, else whatever there is
     * @param content the same, but nothing where there are function words only
     * @param rankingWords all words, those within longer ones included
     * @param forms for a number or date among the words the other ways to write it
     */
    record Cut(
            List<String> runs,
            List<String> words,
            List<String> content,
            List<String> rankingWords,
            Map<String, List<String>> forms) {

        boolean saysLittle() {
            return content.isEmpty();
        }
    }

    static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        for (String run : text.split("[^\\p{L}\\p{N}\\p{M}]+")) {
            String folded = FoldedText.of(run).toString();
            if (!folded.isEmpty()) {
                runs.add(folded);
            }
        }
        return runs;
    }

    Cut of(String text) {
        List<String> runs = runs(PlainSpelling.of(text));
        Set<String> cut = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        Map<String, List<String>> forms = new HashMap<>();
        for (String run : runs) {
            // two characters by themselves are meant in a row, also where the segmenter has no such word (公示 was 公 and
            // 示)
            boolean isPair = run.codePointCount(0, run.length()) == 2;
            List<WordSegmenter.Word> words = segmenter.segment(FoldedText.of(run));
            words.forEach(word -> all.add(run.substring(word.start(), word.end())));
            List<WordSegmenter.Word> longest = longest(words);
            List<WrittenNumber> numbers = WrittenNumber.in(run).stream()
                    .filter(number -> !isWithinWord(number, run, longest))
                    .toList();
            numbers.forEach(number -> forms.put(
                    number.forms().get(0),
                    number.forms().subList(1, number.forms().size())));
            if (isPair) {
                cut.add(run);
            } else {
                addInOrder(run, longest, numbers, cut);
            }
        }
        List<String> content =
                cut.stream().filter(word -> !FunctionWords.contains(word)).toList();
        List<String> longer = content.stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .toList();
        List<String> telling = longer.isEmpty() ? content : longer;
        List<String> words = telling.isEmpty() ? new ArrayList<>(cut) : telling;
        forms.keySet().retainAll(words);
        List<String> ranking = all.stream()
                .filter(word -> !FunctionWords.contains(word) || words.contains(word))
                .toList();
        return new Cut(runs, words, telling, ranking, forms);
    }

    private static List<WordSegmenter.Word> longest(List<WordSegmenter.Word> words) {
        List<WordSegmenter.Word> longest = new ArrayList<>();
        int covered = 0;
        for (WordSegmenter.Word word : words) {
            if (word.end() > covered) {
                longest.add(word);
                covered = word.end();
            }
        }
        return longest;
    }

    /** 一条 of 一条龙 is no quantity; 第一条 and 12人 are, whatever the words around. */
    private static boolean isWithinWord(WrittenNumber number, String run, List<WordSegmenter.Word> words) {
        boolean isPlain = number.end() - number.start() > 2
                || Character.isDigit(run.charAt(number.start())) && run.charAt(number.start()) < 0x80;
        return !isPlain
                && words.stream()
                        .anyMatch(word -> word.start() <= number.start()
                                && word.end() >= number.end()
                                && word.end() - word.start() > number.end() - number.start());
    }

    private static void addInOrder(
            String run, List<WordSegmenter.Word> words, List<WrittenNumber> numbers, Set<String> cut) {
        int next = 0;
        int from = 0;
        for (WrittenNumber number : numbers) {
            next = addWords(run, words, next, from, number.start(), cut);
            cut.add(number.forms().get(0));
            from = number.end();
        }
        addWords(run, words, next, from, run.length(), cut);
    }

    /** Adds the words, or what of them lies, between two places; the index of the first word that reaches beyond. */
    private static int addWords(
            String run, List<WordSegmenter.Word> words, int first, int from, int to, Set<String> cut) {
        int next = first;
        while (next < words.size() && words.get(next).start() < to) {
            int start = Math.max(words.get(next).start(), from);
            int end = Math.min(words.get(next).end(), to);
            if (start < end) {
                cut.add(run.substring(start, end));
            }
            if (words.get(next).end() > to) {
                return next;
            }
            next++;
        }
        return next;
    }
}
