package dangjian.server.suggest;

import java.util.Optional;

/**
 * How what was typed differs from what may have been meant.
 *
 * @param kind what happened
 * @param from the first letter of what was typed that differs
 * @param to after the last that differs; the same as {@code from} for a missing letter
 */
record Slip(Kind kind, int from, int to) {

    private static final String NUMERALS = "0123456789零〇一二三四五六七八九十百千万";

    /** In longer names a numeral more or less (解释二) is another name; in shorter ones it is part of a phrase (三会一课). */
    private static final int LONGEST_WITH_A_NUMERAL = 8;

    /** What happened. */
    enum Kind {
        SOUND,
        EXCHANGED,
        WRONG,
        MISSING,
        SUPERFLUOUS
    }

    /** Whether all of these letters are numerals or digits. */
    static boolean isNumber(String letters) {
        return letters.chars().allMatch(Slip::isNumeral);
    }

    static boolean isNumeral(int character) {
        return NUMERALS.indexOf(character) >= 0;
    }

    /** The single slip between two texts that don't sound the same; nothing where there are more, or where a number would become another. */
    static Optional<Slip> between(String typed, String meant) {
        int begin = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (begin < shorter && typed.charAt(begin) == meant.charAt(begin)) {
            begin++;
        }
        int same = 0;
        while (same < shorter - begin
                && typed.charAt(typed.length() - 1 - same) == meant.charAt(meant.length() - 1 - same)) {
            same++;
        }
        int prefix = begin;
        int suffix = same;
        String left = typed.substring(prefix, typed.length() - suffix);
        String right = meant.substring(prefix, meant.length() - suffix);
        return kind(left, right)
                .filter(kind -> !changesNumber(kind, left + right, suffix, meant.length()))
                .map(kind -> new Slip(kind, prefix, prefix + left.length()));
    }

    private static Optional<Kind> kind(String left, String right) {
        return switch (left.length() * 3 + right.length()) {
            case 1 -> Optional.of(Kind.MISSING);
            case 3 -> Optional.of(Kind.SUPERFLUOUS);
            case 4 -> Optional.of(Kind.WRONG);
            case 8 ->
                new StringBuilder(left).reverse().toString().equals(right)
                        ? Optional.of(Kind.EXCHANGED)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean changesNumber(Kind kind, String letters, int lettersAfter, int length) {
        boolean mayCount = lettersAfter == 0 || length > LONGEST_WITH_A_NUMERAL;
        return isNumber(letters) && (kind == Kind.WRONG || kind == Kind.EXCHANGED || mayCount);
    }

    /** The difference between two texts that sound the same. */
    static Slip ofSound(String typed, String meant) {
        int from = 0;
        while (typed.charAt(from) == meant.charAt(from)) {
            from++;
        }
        int to = typed.length();
        while (typed.charAt(to - 1) == meant.charAt(to - 1)) {
            to--;
        }
        return new Slip(Kind.SOUND, from, to);
    }
}
