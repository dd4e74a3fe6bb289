package dangjian.server.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads Latin letters as the pinyin of known forms in a row: as few as possible, the frequent ones first. */
final class PinyinReading {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;
    private static final int MOST_FORMS = 6;

    private static final Comparator<KnownForm> BEST = Comparator.comparing(KnownForm::source)
            .thenComparing(Comparator.comparingInt(KnownForm::count).reversed())
            .thenComparing(KnownForm::letters);

    private final KnownForms forms;

    PinyinReading(KnownForms forms) {
        this.forms = forms;
    }

    private record Step(Step before, KnownForm form, int forms, double frequency) {

        boolean isBetterThan(Step other) {
            return other == null || forms < other.forms || forms == other.forms && frequency > other.frequency;
        }
    }

    /** What the letters spell, the best first; nothing where they are not pinyin, or of nothing that is known. */
    List<String> read(String letters, int most) {
        if (letters.length() < SHORTEST || letters.length() > LONGEST) {
            return List.of();
        }
        List<KnownForm> whole = forms.spelled(letters);
        if (!whole.isEmpty()) {
            return whole.stream()
                    .sorted(BEST)
                    .limit(most)
                    .map(KnownForm::written)
                    .toList();
        }
        Step[] reached = new Step[letters.length() + 1];
        reached[0] = new Step(null, null, 0, 0);
        for (int from = 0; from < letters.length(); from++) {
            if (reached[from] != null && reached[from].forms() < MOST_FORMS) {
                extend(letters, from, reached);
            }
        }
        return reached[letters.length()] == null ? List.of() : List.of(written(reached[letters.length()]));
    }

    private void extend(String letters, int from, Step[] reached) {
        Step before = reached[from];
        for (int to = from + 2; to <= letters.length(); to++) {
            for (KnownForm form : forms.spelled(letters.substring(from, to))) {
                Step step =
                        new Step(before, form, before.forms() + 1, before.frequency() + Math.log(1.0 + form.count()));
                if (step.isBetterThan(reached[to])) {
                    reached[to] = step;
                }
            }
        }
    }

    private static String written(Step last) {
        List<String> written = new ArrayList<>();
        for (Step step = last; step.form() != null; step = step.before()) {
            written.add(0, step.form().written());
        }
        return String.join("", written);
    }
}
