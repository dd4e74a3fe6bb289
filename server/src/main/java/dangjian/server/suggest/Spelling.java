package dangjian.server.suggest;

import java.util.Optional;

/**
 * Reads what was typed against the letters of a text: each letter by itself, by one of its syllables, by the first letters of one ("sh", "s"), and the last
 * one by as much of a syllable as there is yet. So "sanhuiyike", "shyk", "san会" and "sanhuiy" all read 三会一课, and all readings of a character count.
 */
final class Spelling {

    /** The bits of a {@code long} hold what failed already, one bit a typed letter. */
    static final int LONGEST_TYPED = 62;

    private final String typed;
    private final Letters text;
    private final String[][] syllables;
    private final int firstLetter;
    private final long[] failed;

    private int end;
    private boolean byInitials;

    private Spelling(String typed, Letters text, String[][] syllables, int firstLetter) {
        this.typed = typed;
        this.text = text;
        this.syllables = syllables;
        this.firstLetter = firstLetter;
        this.failed = new long[Math.min(text.length() - firstLetter, typed.length()) + 1];
    }

    /**
     * What a text was read as.
     *
     * @param start the first of its letters that was read
     * @param end after the last
     * @param byInitials whether one of them is there by its initial alone
     */
    record Read(int start, int end, boolean byInitials) {}

    /**
     * Reads the text from a letter on.
     *
     * @param typed folded letters and digits, at most {@link #LONGEST_TYPED}
     * @param syllables for each letter of the text what it may be typed with
     */
    static Optional<Read> from(int start, String typed, Letters text, String[][] syllables) {
        Spelling spelling = new Spelling(typed, text, syllables, start);
        return spelling.read(start, 0)
                ? Optional.of(new Read(start, spelling.end, spelling.byInitials))
                : Optional.empty();
    }

    private boolean read(int letter, int at) {
        if (at == typed.length()) {
            end = letter;
            return true;
        }
        if (letter == text.length() || hasFailed(letter, at)) {
            return false;
        }
        if (text.at(letter) == typed.charAt(at) && read(letter + 1, at + 1)) {
            return true;
        }
        if (Letters.isLatin(typed.charAt(at)) && (bySyllable(letter, at) || byInitial(letter, at))) {
            return true;
        }
        failed[letter - firstLetter] |= 1L << at;
        return false;
    }

    private boolean hasFailed(int letter, int at) {
        return (failed[letter - firstLetter] & 1L << at) != 0;
    }

    private boolean bySyllable(int letter, int at) {
        for (String syllable : syllables[letter]) {
            int left = typed.length() - at;
            if (left < syllable.length() ? syllable.startsWith(typed.substring(at)) : typed.startsWith(syllable, at)) {
                if (read(letter + 1, at + Math.min(left, syllable.length()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean byInitial(int letter, int at) {
        for (String syllable : syllables[letter]) {
            boolean isTwo = syllable.length() > 1 && syllable.charAt(1) == 'h';
            boolean reads = isTwo && typed.startsWith(syllable.substring(0, 2), at) && read(letter + 1, at + 2)
                    || syllable.charAt(0) == typed.charAt(at) && read(letter + 1, at + 1);
            if (reads) {
                byInitials = true;
                return true;
            }
        }
        return false;
    }
}
