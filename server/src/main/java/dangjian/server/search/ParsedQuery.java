package dangjian.server.search;

import dangjian.corpus.document.DocumentNumber;
import dangjian.indexer.analysis.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person asked for.
 *
 * @param phrases what stood in quotation marks, folded: a document must have each
 * @param runs the rest, folded, cut at blanks and punctuation
 * @param words the words of the runs that say what they are about, longest cut, in order, without doubles; single characters and function
 *     words only where there is nothing else; numbers and dates as one word
 * @param rankingWords all words of the runs as the index has them, those within longer ones included
 * @param whole all of the plain text as it was typed, folded, punctuation included; empty where it is shorter than a sentence would be
 * @param typedNumber the document number in it, where there is one; it is not among the runs and words
 * @param conditions alternatives, exclusions and field filters
 * @param expansions what else counts for a word
 * @param clauses the clauses it may ask for
 * @param interpretation how it was read, for people
 */
record ParsedQuery(
        List<String> phrases,
        List<String> runs,
        List<String> words,
        List<String> rankingWords,
        String whole,
        Optional<TypedNumber> typedNumber,
        Conditions conditions,
        Expansions expansions,
        List<ClauseQuestion> clauses,
        Interpretation interpretation) {

    private static final int SENTENCE = 7;
    private static final int WORDS_OF_A_QUESTION = 3;
    private static final int WORDS_BESIDE_A_QUESTION_WORD = 2;
    private static final Pattern QUESTION_WORD =
            Pattern.compile("怎么|怎样|如何|什么|为何|为啥|吗|呢|多久|多少|多长|几[个次天年人]|哪|谁|能不能|可不可以|要不要|是不是|有没有|是否|咋|啥");

    ParsedQuery {
        phrases = List.copyOf(phrases);
        runs = List.copyOf(runs);
        words = List.copyOf(words);
        rankingWords = List.copyOf(rankingWords);
        clauses = List.copyOf(clauses);
    }

    /** Whether nothing is asked for. */
    boolean isEmpty() {
        return hasNoText() && conditions.isEmpty();
    }

    /** Whether there is nothing to rank by. */
    boolean hasNoText() {
        return phrases.isEmpty()
                && words.isEmpty()
                && typedNumber.isEmpty()
                && conditions.alternatives().isEmpty();
    }

    Optional<DocumentNumber> number() {
        return typedNumber.map(TypedNumber::number);
    }

    /**
     * Whether it is a question in a sentence, in words of the one who asks: several words, or two beside a question word (怎么, 多久), that need not stand in the answer. Quotation marks, exclusions, filters and document numbers
     * are meant to the letter, and one or two words are what is looked for.
     */
    boolean isQuestion() {
        boolean hasSentence = runs.stream().anyMatch(run -> run.codePointCount(0, run.length()) >= SENTENCE);
        return phrases.isEmpty()
                && typedNumber.isEmpty()
                && conditions.isEmpty()
                && hasSentence
                && words.size() >= (asks() ? WORDS_BESIDE_A_QUESTION_WORD : WORDS_OF_A_QUESTION);
    }

    private boolean asks() {
        return runs.stream().anyMatch(run -> QUESTION_WORD.matcher(run).find());
    }

    /** The document numbers asked for, those in quotation marks among them: who asks for one wants the document that bears it before those that cite it. */
    List<DocumentNumber> namedNumbers() {
        return Stream.concat(
                        number().stream(),
                        phrases.stream().map(DocumentNumber::parse).flatMap(Optional::stream))
                .toList();
    }

    /** The document number as texts may write it, folded. */
    List<String> numberForms() {
        return typedNumber.stream()
                .flatMap(each -> Stream.concat(each.number().writtenForms().stream(), Stream.of(each.typed())))
                .map(form -> FoldedText.of(form).toString())
                .distinct()
                .toList();
    }
}
