package dangjian.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question of our own over the sample documents, with the passages that answer it.
 *
 * @param id its kind and a number: {@code lay-07}
 * @param text as it is typed
 * @param judged how good an answer each judged passage is, 2 or 1, by the passage's place: {@code policy/name.docx#art-3}
 */
record JudgedQuestion(String id, String text, Map<String, Integer> judged) {

    private static final Path FOLDER = Path.of("src/test/resources/eval");
    private static final int FULL = 2;

    /** All of them, in the order of the file. */
    static List<JudgedQuestion> all() {
        Map<String, JudgedQuestion> questions = new LinkedHashMap<>();
        for (String[] columns : rows("questions.tsv", 2)) {
            if (questions.put(columns[0], new JudgedQuestion(columns[0], columns[1], new LinkedHashMap<>())) != null) {
                throw new IllegalStateException("twice: " + columns[0]);
            }
        }
        for (String[] columns : rows("judgments.tsv", 4)) {
            String place = place(columns[1], columns[2]);
            if (questions.get(columns[0]).judged().put(place, Integer.valueOf(columns[3])) != null) {
                throw new IllegalStateException("judged twice: " + columns[0] + " " + place);
            }
        }
        return List.copyOf(questions.values());
    }

    /** How a passage is named in the judgements. */
    static String place(String file, String anchor) {
        return file + "#" + anchor;
    }

    String kind() {
        return id.substring(0, id.indexOf('-'));
    }

    /** Whether the passage at this place is a full answer. */
    boolean isAnsweredBy(String place) {
        return judged.getOrDefault(place, 0) == FULL;
    }

    /** The files that hold a full answer. */
    Set<String> answeringFiles() {
        return judged.keySet().stream()
                .filter(this::isAnsweredBy)
                .map(place -> place.substring(0, place.indexOf('#')))
                .collect(Collectors.toSet());
    }

    private static List<String[]> rows(String name, int columns) {
        List<String[]> rows = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(FOLDER.resolve(name))) {
                if (!line.startsWith("#")) {
                    String[] row = line.split("\t", -1);
                    if (row.length != columns) {
                        throw new IllegalStateException(name + ": " + line);
                    }
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
