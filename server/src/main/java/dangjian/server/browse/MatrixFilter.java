package dangjian.server.browse;

import dangjian.corpus.document.DocumentKind;
import dangjian.server.search.InvalidSearchException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which documents the matrix counts.
 *
 * @param kind of this kind alone
 * @param from of this year and later; documents without a date are left out
 * @param to of this year and earlier; documents without a date are left out
 */
public record MatrixFilter(Optional<DocumentKind> kind, OptionalInt from, OptionalInt to) {

    /** Every document. */
    public static final MatrixFilter NONE =
            new MatrixFilter(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());

    /**
     * Reads the parameters {@code kind}, {@code from} and {@code to}; empty ones and others are left aside.
     *
     * @throws InvalidSearchException where a value can't be meant
     */
    public static MatrixFilter read(Map<String, List<String>> parameters) {
        String kind = single(parameters, "kind");
        Optional<DocumentKind> known = DocumentKind.ofCode(kind);
        if (!kind.isEmpty() && known.isEmpty()) {
            throw new InvalidSearchException("参数 kind 只能是 policy、experience 或 minutes。");
        }
        MatrixFilter filter = new MatrixFilter(known, year(parameters, "from"), year(parameters, "to"));
        boolean isBackward =
                filter.from.isPresent() && filter.to.isPresent() && filter.from.getAsInt() > filter.to.getAsInt();
        if (isBackward) {
            throw new InvalidSearchException(
                    "起始年份 " + filter.from.getAsInt() + " 晚于终止年份 " + filter.to.getAsInt() + "。");
        }
        return filter;
    }

    /** The same with another kind, or with every kind. */
    public MatrixFilter of(Optional<DocumentKind> other) {
        return new MatrixFilter(other, from, to);
    }

    /** Whether every document counts. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    boolean accepts(DocumentKind itsKind, OptionalInt itsYear) {
        return kind.map(itsKind::equals).orElse(true) && acceptsYear(itsYear);
    }

    private boolean acceptsYear(OptionalInt year) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        return year.isPresent()
                && year.getAsInt() >= from.orElse(Integer.MIN_VALUE)
                && year.getAsInt() <= to.orElse(Integer.MAX_VALUE);
    }

    private static OptionalInt year(Map<String, List<String>> parameters, String name) {
        String text = single(parameters, name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[0-9]{4}")) {
            throw new InvalidSearchException("参数 " + name + " 应为四位数的年份。");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static String single(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }
}
