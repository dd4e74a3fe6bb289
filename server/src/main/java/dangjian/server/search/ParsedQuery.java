package dangjian.server.search;

import dangjian.corpus.document.DocumentNumber;
import dangjian.indexer.analysis.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person asked for.
 *
 * @param phrases what stood in quotation marks, folded: a document must have each
 * @param runs the rest, folded, cut at blanks and punctuation
 * @param words the words of the runs that say what they are about, longest cut, in order, without doubles; single characters and function
 *     words only where there is nothing else
 * @param rankingWords all words of the runs as the index has them, those within longer ones included
 * @param number the document number in it, where there is one; it is not among the runs and words
 */
record ParsedQuery(
        List<String> phrases,
        List<String> runs,
        List<String> words,
        List<String> rankingWords,
        Optional<DocumentNumber> number) {

    private static final int SENTENCE = 7;
    private static final int WORDS_OF_A_QUESTION = 3;

    ParsedQuery {
        phrases = List.copyOf(phrases);
        runs = List.copyOf(runs);
        words = List.copyOf(words);
        rankingWords = List.copyOf(rankingWords);
    }

    boolean isEmpty() {
        return phrases.isEmpty() && words.isEmpty() && number.isEmpty();
    }

    /**
     * Whether it is a question in a sentence, in words of the one who asks: several words that need not stand in the answer. Quotation marks and document numbers are
     * meant to the letter, and one or two words are what is looked for.
     */
    boolean isQuestion() {
        boolean hasSentence = runs.stream().anyMatch(run -> run.codePointCount(0, run.length()) >= SENTENCE);
        return phrases.isEmpty() && number.isEmpty() && hasSentence && words.size() >= WORDS_OF_A_QUESTION;
    }

    /** The document numbers asked for, those in quotation marks among them: who asks for one wants the document that bears it before those that cite it. */
    List<DocumentNumber> namedNumbers() {
        return Stream.concat(
                        number.stream(),
                        phrases.stream().map(DocumentNumber::parse).flatMap(Optional::stream))
                .toList();
    }

    /** The document number as texts may write it, folded. */
    List<String> numberForms() {
        return number.stream()
                .flatMap(each -> each.writtenForms().stream())
                .map(form -> FoldedText.of(form).toString())
                .toList();
    }
}
