package dangjian.server.web;

import dangjian.corpus.document.DocumentKind;
import dangjian.server.browse.TopicOverview;
import java.util.List;
import java.util.stream.IntStream;

/** What the template of a topic shows. */
public final class TopicPage {

    /** The height of the highest bar, in the units of the drawing. */
    private static final int HEIGHT = 100;

    private static final int LOWEST = 3;

    /** Over more years than these, those without documents are left out. */
    private static final int MOST_YEARS = 20;

    private final TopicOverview topic;

    TopicPage(TopicOverview topic) {
        this.topic = topic;
    }

    /** A year in the timeline; {@code height} of {@link #HEIGHT}. */
    public record Bar(int year, int documents, int height, String address) {}

    /** All about the topic. */
    public TopicOverview topic() {
        return topic;
    }

    /** The topic's documents by year. */
    public List<Bar> years() {
        if (topic.years().isEmpty()) {
            return List.of();
        }
        int first = topic.years().getFirst().year();
        int last = topic.years().getLast().year();
        IntStream years = skipsYears()
                ? topic.years().stream().mapToInt(TopicOverview.YearCount::year)
                : IntStream.rangeClosed(first, last);
        int most = topic.years().stream()
                .mapToInt(TopicOverview.YearCount::documents)
                .max()
                .orElse(1);
        return years.mapToObj(year -> bar(year, most)).toList();
    }

    /** Whether years without documents are left out. */
    public boolean skipsYears() {
        return !topic.years().isEmpty()
                && topic.years().getLast().year() - topic.years().getFirst().year() >= MOST_YEARS;
    }

    private Bar bar(int year, int most) {
        int documents = topic.years().stream()
                .filter(count -> count.year() == year)
                .mapToInt(TopicOverview.YearCount::documents)
                .sum();
        int height = documents == 0 ? 0 : Math.max(LOWEST, Math.round((float) HEIGHT * documents / most));
        return new Bar(year, documents, height, search() + "&year=" + year);
    }

    /** All documents of the topic, the newest first. */
    public String search() {
        return "/search?q=&topic=" + topic.node().topic().id() + "&sort=date";
    }

    /** All documents of the topic that are of a kind. */
    public String search(DocumentKind kind) {
        return "/search?q=&kind=" + kind.code() + "&topic="
                + topic.node().topic().id() + "&sort=date";
    }
}
