package dangjian.server.suggest;

import java.util.function.Function;

/**
 * How the letters of an entry may be typed.
 *
 * @param syllables for each letter its syllables
 * @param pairs what can follow each other in typing them
 */
record TypingForm(String[][] syllables, TypeablePairs pairs) {

    static TypingForm of(Letters letters, Function<Character, String[]> readings) {
        String[][] syllables = new String[letters.length()][];
        for (int i = 0; i < letters.length(); i++) {
            syllables[i] = readings.apply(letters.at(i));
        }
        return new TypingForm(syllables, new TypeablePairs(letters, syllables));
    }
}
