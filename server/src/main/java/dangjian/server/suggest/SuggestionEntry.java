package dangjian.server.suggest;

import dangjian.server.search.Highlight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that can be suggested.
 *
 * @param kind what it is
 * @param label what is shown
 * @param note a few words that say more
 * @param query what to search for
 * @param url where it leads
 * @param standing 0 for what is in force or needs not be, 1 for what is not yet, 2 for what is no longer
 * @param popularity how often it is met with; comparable across kinds
 * @param day its date in days since 1970-01-01; of several alike the newest comes first
 * @param letters the letters of the label
 * @param beginnings the letters at which people begin to type it: the first, and the one after 中华人民共和国
 * @param exact how it is typed
 * @param similar how it is typed by who doesn't tell z from zh or an from ang
 */
record SuggestionEntry(
        Suggestion.Kind kind,
        String label,
        String note,
        String query,
        String url,
        int standing,
        double popularity,
        long day,
        Letters letters,
        int[] beginnings,
        TypingForm exact,
        TypingForm similar) {

    private static final String COUNTRY = "中华人民共和国";

    /** In force first, the popular first, the newest first, the short first. */
    static final Comparator<SuggestionEntry> ORDER = Comparator.comparingInt(SuggestionEntry::standing)
            .thenComparing(
                    Comparator.comparingDouble(SuggestionEntry::popularity).reversed())
            .thenComparing(Comparator.comparingLong(SuggestionEntry::day).reversed())
            .thenComparingInt(entry -> entry.letters().length())
            .thenComparing(SuggestionEntry::label);

    static SuggestionEntry of(Suggestion shown, int standing, double popularity, long day, Syllables syllables) {
        Letters letters = Letters.of(shown.label());
        return new SuggestionEntry(
                shown.kind(),
                shown.label(),
                shown.note(),
                shown.query(),
                shown.url(),
                standing,
                popularity,
                day,
                letters,
                beginnings(letters.toString()),
                TypingForm.of(letters, syllables::of),
                TypingForm.of(letters, syllables::similarTo));
    }

    private static int[] beginnings(String letters) {
        boolean isLaw = letters.startsWith(COUNTRY) && letters.length() > COUNTRY.length();
        return isLaw ? new int[] {0, COUNTRY.length()} : new int[] {0};
    }

    Suggestion marked(List<Spelling.Read> read) {
        List<Highlight> places = new ArrayList<>();
        for (Spelling.Read each : joined(read)) {
            places.addAll(letters.places(each.start(), each.end()));
        }
        return new Suggestion(kind, label, note, query, url, places);
    }

    /** What touches becomes one. */
    private static List<Spelling.Read> joined(List<Spelling.Read> read) {
        List<Spelling.Read> joined = new ArrayList<>();
        for (Spelling.Read each : read) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() == each.start()) {
                joined.set(last, new Spelling.Read(joined.get(last).start(), each.end(), false));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }
}
