package dangjian.corpus.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A place where a document names another, or a clause of itself.
 *
 * @param kind what it does to the other
 * @param anchor the passage it stands in
 * @param label what people call that passage
 * @param quote the sentence it stands in, at most 120 characters
 * @param start where it begins in the passage's text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param title the name of the other as written, without 《》 and with abbreviations that the text declares replaced by what they stand for; empty where
 *     the document names itself (本条例) or gives the number alone
 * @param inBrackets whether the name stands in 《》, so that it is known where it begins
 * @param number the other's document number, where given
 * @param clause the clause, where given
 * @param target what it leads to, where the knowledge base has it
 */
public record Citation(
        CitationKind kind,
        String anchor,
        String label,
        String quote,
        int start,
        int end,
        String title,
        boolean inBrackets,
        Optional<DocumentNumber> number,
        Optional<Clause> clause,
        Optional<CitationTarget> target) {

    public Citation {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(label);
        Objects.requireNonNull(quote);
        Objects.requireNonNull(title);
        Objects.requireNonNull(number);
        Objects.requireNonNull(clause);
        Objects.requireNonNull(target);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("citation [" + start + ", " + end + ")");
        }
    }

    /** Whether it names the document it stands in. */
    public boolean namesItself() {
        return title.isEmpty() && number.isEmpty();
    }

    /** This citation with what it leads to. */
    public Citation leadingTo(CitationKind newKind, CitationTarget newTarget) {
        return new Citation(
                newKind, anchor, label, quote, start, end, title, inBrackets, number, clause, Optional.of(newTarget));
    }

    /** This citation of a name without 《》, now that it is known how many of the characters before the clause are the name. */
    public Citation withName(int length) {
        String name = title.substring(title.length() - length);
        return new Citation(
                kind, anchor, label, quote, Math.max(0, start - length), end, name, inBrackets, number, clause, target);
    }
}
