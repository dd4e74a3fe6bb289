package dangjian.server.suggest;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed so far.
 *
 * @param letters all of its letters and digits, folded
 * @param pieces the same, cut at blanks and punctuation and where Latin letters and others meet
 */
record TypedText(String letters, List<String> pieces) {

    /** More than the longest title; nobody types that much for a completion. */
    private static final int LONGEST = 200;

    TypedText {
        pieces = List.copyOf(pieces);
    }

    static TypedText of(String typed) {
        Letters letters = Letters.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= letters.length(); i++) {
            boolean isCut = i == letters.length()
                    || letters.standsApart(i)
                    || Letters.isLatin(letters.at(i)) != Letters.isLatin(letters.at(i - 1));
            if (isCut) {
                pieces.add(letters.toString().substring(start, i));
                start = i;
            }
        }
        return new TypedText(letters.toString(), pieces);
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** Whether it may be meant as pinyin, at least in part. */
    boolean isSpelled() {
        return letters.length() <= Spelling.LONGEST_TYPED && letters.chars().anyMatch(c -> Letters.isLatin((char) c));
    }
}
