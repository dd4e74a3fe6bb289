package dangjian.server.browse;

import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where in a document which row or column of the matrix is spoken of. A passage counts for a topic where its own words speak for it, not where it has the topic
 * from the document around it alone.
 */
final class TopicPlaces {

    private record Spoken(Passage passage, Map<String, PassageTopic> lines) {}

    private final List<Spoken> passages = new ArrayList<>();

    /** @param lines the row or column that a topic counts for */
    TopicPlaces(DocumentDetails details, List<Passage> passages, Map<String, String> lines) {
        for (Passage passage : passages) {
            Map<String, PassageTopic> spoken = new HashMap<>();
            for (PassageTopic topic : details.passageTopics().getOrDefault(passage.anchor(), List.of())) {
                String line = lines.get(topic.topicId());
                if (line != null && !topic.terms().isEmpty()) {
                    spoken.merge(line, topic, (one, other) -> one.score() >= other.score() ? one : other);
                }
            }
            if (!spoken.isEmpty()) {
                this.passages.add(new Spoken(passage, spoken));
            }
        }
    }

    Closeness closeness(MatrixPlace place) {
        if (best(place.row(), place.column()).isPresent()) {
            return Closeness.PASSAGE;
        }
        return section(place).isPresent() ? Closeness.SECTION : Closeness.DOCUMENT;
    }

    /**
     * The passages that show it: one that speaks of both, two of a section, or two of the document.
     *
     * @param otherwise what shows a line that no passage speaks of by itself
     */
    List<Evidence> evidence(MatrixPlace place, Function<String, Optional<Evidence>> otherwise) {
        Optional<Spoken> both = best(place.row(), place.column());
        if (both.isPresent()) {
            Set<String> words =
                    new HashSet<>(both.get().lines().get(place.row()).terms());
            words.addAll(both.get().lines().get(place.column()).terms());
            return List.of(Evidence.of(both.get().passage(), words));
        }
        List<Spoken> near = section(place).orElse(passages);
        return Stream.of(place.row(), place.column())
                .map(line -> best(near, line)
                        .map(spoken -> Evidence.of(
                                spoken.passage(), spoken.lines().get(line).terms()))
                        .or(() -> otherwise.apply(line)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Spoken> best(String row, String column) {
        return passages.stream()
                .filter(each -> each.lines().containsKey(row) && each.lines().containsKey(column))
                .max((one, other) -> Double.compare(weaker(one, row, column), weaker(other, row, column)));
    }

    private static double weaker(Spoken spoken, String row, String column) {
        return Math.min(
                spoken.lines().get(row).score(), spoken.lines().get(column).score());
    }

    private static Optional<Spoken> best(List<Spoken> among, String line) {
        return among.stream()
                .filter(each -> each.lines().containsKey(line))
                .max((one, other) -> Double.compare(
                        one.lines().get(line).score(), other.lines().get(line).score()));
    }

    /** The first section, passages under the same headings, that speaks of both. */
    private Optional<List<Spoken>> section(MatrixPlace place) {
        Map<List<String>, List<Spoken>> sections = new LinkedHashMap<>();
        for (Spoken each : passages) {
            if (!each.passage().path().isEmpty()) {
                sections.computeIfAbsent(each.passage().path(), none -> new ArrayList<>())
                        .add(each);
            }
        }
        return sections.values().stream()
                .filter(section -> best(section, place.row()).isPresent()
                        && best(section, place.column()).isPresent())
                .findFirst();
    }
}
