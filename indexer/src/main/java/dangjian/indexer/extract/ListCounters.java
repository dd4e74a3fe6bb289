package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts automatic numbers along a document and writes them as a reader sees them. Lists that share a definition go on counting where another left off, unless
 * they say where to begin. ECMA-376 Part 1, §17.9.
 */
final class ListCounters {

    static final int LEVELS = 9;

    /** One list of a document. */
    interface NumberedList {

        /** Names the list. */
        String id();

        /** Names the definition that it may share with others. */
        String definition();

        /** How a level from 0 is numbered; nothing where the list does not say. */
        Optional<NumberedLevel> level(int level);

        /** The number with which a level begins in this list, whatever others of the same definition have counted. */
        Optional<Integer> startOverride(int level);
    }

    private static final class Counter {
        private final int[] values = new int[LEVELS];
        private final boolean[] started = new boolean[LEVELS];
    }

    private final Map<String, Counter> byDefinition = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** The number of the next paragraph of a list, with the blank behind it. Call once for each paragraph, in order. */
    String next(NumberedList list, int wantedLevel) {
        int level = Math.max(0, Math.min(wantedLevel, LEVELS - 1));
        Optional<NumberedLevel> shape = list.level(level);
        if (shape.isEmpty()) {
            return "";
        }
        Counter counter = byDefinition.computeIfAbsent(list.definition(), id -> new Counter());
        Optional<Integer> override = list.startOverride(level);
        if (override.isPresent() && begun.add(list.id() + "/" + level)) {
            counter.values[level] = override.get() - 1;
            counter.started[level] = true;
        }
        count(list, shape.get(), level, counter);
        if (shape.get().format().equals(NumberFormat.BULLET)) {
            return "";
        }
        String number = fill(list, shape.get(), counter);
        return number.isEmpty() ? "" : number + shape.get().suffix();
    }

    private static void count(NumberedList list, NumberedLevel shape, int level, Counter counter) {
        if (!counter.started[level]) {
            counter.started[level] = true;
            counter.values[level] = shape.start() - 1;
        }
        counter.values[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            int restartAfter =
                    list.level(deeper).map(NumberedLevel::restartAfter).orElse(-1);
            if (restartAfter < 0 || level < restartAfter) {
                counter.started[deeper] = false;
            }
        }
    }

    private static String fill(NumberedList list, NumberedLevel shape, Counter counter) {
        StringBuilder out = new StringBuilder();
        String text = shape.text();
        for (int i = 0; i < text.length(); i++) {
            boolean isPlaceholder = text.charAt(i) == '%'
                    && i + 1 < text.length()
                    && text.charAt(i + 1) >= '1'
                    && text.charAt(i + 1) <= '9';
            if (isPlaceholder) {
                int level = text.charAt(++i) - '1';
                Optional<NumberedLevel> meant = list.level(level);
                int value = counter.started[level]
                        ? counter.values[level]
                        : meant.map(NumberedLevel::start).orElse(1);
                String format = meant.map(NumberedLevel::format).orElse("decimal");
                boolean isHidden = format.equals(NumberFormat.NONE);
                out.append(NumberFormat.write(value, shape.isLegal() && !isHidden ? "decimal" : format));
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
