package dangjian.server.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The ways to find what was typed in an entry, the surest first: where one finds enough, the next is not tried. */
enum Way {
    /** It begins with it. */
    BEGINS(question -> true, Way::begins),

    /** It begins with it as it is spelled in pinyin. */
    BEGINS_SPELLED(TypedText::isSpelled, (question, entry) -> atBeginning(question, entry, entry.exact())),

    /** It has it somewhere. */
    CONTAINS(
            question -> true,
            (question, entry) -> contains(question.letters(), entry, 0).map(List::of)),

    /** It has it somewhere as it is spelled in pinyin. */
    CONTAINS_SPELLED(
            question -> question.isSpelled() && question.letters().length() > 1,
            (question, entry) ->
                    spelled(question.letters(), entry, entry.exact(), 0).map(List::of)),

    /** It has the pieces, one behind the other. */
    HAS_PIECES(question -> question.pieces().size() > 1, Way::pieces),

    /** It begins with what may have been meant by the pinyin. */
    BEGINS_SIMILAR(TypedText::isSpelled, (question, entry) -> atBeginning(question, entry, entry.similar())),

    /** It has what may have been meant by the pinyin. */
    CONTAINS_SIMILAR(
            question -> question.isSpelled() && question.letters().length() > 1,
            (question, entry) ->
                    spelled(question.letters(), entry, entry.similar(), 0).map(List::of)),

    /** It has all letters in this order, others between them: 城市居委 of 城市居民委员会. */
    HAS_LETTERS(question -> question.letters().length() > 2, Way::lettersInOrder);

    private final Predicate<TypedText> suited;
    private final BiFunction<TypedText, SuggestionEntry, Optional<List<Spelling.Read>>> finder;

    Way(Predicate<TypedText> suited, BiFunction<TypedText, SuggestionEntry, Optional<List<Spelling.Read>>> finder) {
        this.suited = suited;
        this.finder = finder;
    }

    boolean suits(TypedText question) {
        return !question.isEmpty() && suited.test(question);
    }

    /** Whether it is only tried where no other way found anything. */
    boolean isLastResort() {
        return compareTo(BEGINS_SIMILAR) >= 0;
    }

    Optional<List<Spelling.Read>> find(TypedText question, SuggestionEntry entry) {
        return finder.apply(question, entry);
    }

    private static Optional<List<Spelling.Read>> begins(TypedText question, SuggestionEntry entry) {
        String typed = question.letters();
        for (int beginning : entry.beginnings()) {
            if (entry.letters().toString().startsWith(typed, beginning)) {
                return Optional.of(List.of(new Spelling.Read(beginning, beginning + typed.length(), false)));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Spelling.Read>> atBeginning(
            TypedText question, SuggestionEntry entry, TypingForm form) {
        if (!form.pairs().mayBeTyped(question.letters())) {
            return Optional.empty();
        }
        for (int beginning : entry.beginnings()) {
            Optional<Spelling.Read> read =
                    Spelling.from(beginning, question.letters(), entry.letters(), form.syllables());
            if (read.isPresent()) {
                return read.map(List::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<Spelling.Read> contains(String typed, SuggestionEntry entry, int from) {
        int at = entry.letters().toString().indexOf(typed, from);
        return at < 0 ? Optional.empty() : Optional.of(new Spelling.Read(at, at + typed.length(), false));
    }

    /** Somewhere from a letter on; one that is spelled out rather than there by initials, where there are both. */
    private static Optional<Spelling.Read> spelled(String typed, SuggestionEntry entry, TypingForm form, int from) {
        Optional<Spelling.Read> byInitials = Optional.empty();
        if (!form.pairs().mayBeTyped(typed)) {
            return byInitials;
        }
        for (int start = from; start < entry.letters().length(); start++) {
            if (!mayBegin(typed.charAt(0), entry.letters().at(start), form.syllables()[start])) {
                continue;
            }
            Optional<Spelling.Read> read = Spelling.from(start, typed, entry.letters(), form.syllables());
            if (read.isPresent() && !read.get().byInitials()) {
                return read;
            }
            byInitials = byInitials.or(() -> read);
        }
        return byInitials;
    }

    private static boolean mayBegin(char typed, char letter, String[] syllables) {
        if (typed == letter) {
            return true;
        }
        for (String syllable : syllables) {
            if (syllable.charAt(0) == typed) {
                return true;
            }
        }
        return false;
    }

    private static Optional<List<Spelling.Read>> pieces(TypedText question, SuggestionEntry entry) {
        List<Spelling.Read> reads = new ArrayList<>();
        int from = 0;
        for (String piece : question.pieces()) {
            boolean isSpelled = Letters.isLatin(piece.charAt(0)) && piece.length() <= Spelling.LONGEST_TYPED;
            int begin = from;
            Optional<Spelling.Read> read = contains(piece, entry, begin)
                    .or(() -> isSpelled ? spelled(piece, entry, entry.exact(), begin) : Optional.empty());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            reads.add(read.get());
            from = read.get().end();
        }
        return Optional.of(reads);
    }

    private static Optional<List<Spelling.Read>> lettersInOrder(TypedText question, SuggestionEntry entry) {
        List<Spelling.Read> reads = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < question.letters().length(); i++) {
            int at = entry.letters().toString().indexOf(question.letters().charAt(i), from);
            if (at < 0) {
                return Optional.empty();
            }
            reads.add(new Spelling.Read(at, at + 1, false));
            from = at + 1;
        }
        return Optional.of(reads);
    }
}
