package dangjian.server.web;

import dangjian.corpus.topic.Topic;
import java.util.List;

/**
 * The names of an axis with what all of them share set apart, to fit above narrow columns: 与群防群治结合 among its like is 群防群治.
 *
 * @param names the names in the axis's order
 */
public record AxisNames(List<Name> names) {

    /** A topic's name in three pieces, of which the first and the last may be empty. */
    public record Name(Topic topic, String before, String core, String behind) {}

    static AxisNames of(List<Topic> topics) {
        List<String> whole = topics.stream().map(Topic::name).toList();
        int before = shared(whole);
        List<String> reversed = whole.stream()
                .map(name -> new StringBuilder(name.substring(before)).reverse().toString())
                .toList();
        int behind = shared(reversed);
        return new AxisNames(topics.stream()
                .map(topic -> name(topic, before, topic.name().length() - behind))
                .toList());
    }

    private static Name name(Topic topic, int from, int to) {
        String name = topic.name();
        return new Name(topic, name.substring(0, from), name.substring(from, to), name.substring(to));
    }

    /** How many characters all begin with; none where nothing would be left of one of them. */
    private static int shared(List<String> names) {
        String first = names.getFirst();
        int length = 0;
        while (length < first.length() && isShared(names, first.substring(0, length + 1))) {
            length++;
        }
        return names.size() == 1 ? 0 : length;
    }

    private static boolean isShared(List<String> names, String beginning) {
        return names.stream().allMatch(name -> name.length() > beginning.length() && name.startsWith(beginning));
    }
}
