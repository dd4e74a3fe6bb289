package dangjian.server.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found near a document so far. Not for several threads. */
public final class Neighbours {

    private static final int MOST_REASONS = 2;

    private final String subject;
    private final Map<String, Map<String, Double>> reasons = new LinkedHashMap<>();

    Neighbours(String subject) {
        this.subject = subject;
    }

    /**
     * A document that was found.
     *
     * @param id its id
     * @param weight how close it is
     * @param mainReason the first reason
     * @param reason the reasons that weigh most
     */
    record Neighbour(String id, double weight, String mainReason, String reason) {}

    /**
     * Adds a neighbour; of a reason given twice the stronger counts.
     *
     * @param id the document; the subject itself is left out
     * @param weight 3 for what names the other, 2 for the same topic or clause, 1 for a common word
     * @param reason in Chinese, as it is shown
     */
    public void add(String id, double weight, String reason) {
        if (!id.equals(subject)) {
            reasons.computeIfAbsent(id, none -> new LinkedHashMap<>()).merge(reason, weight, Math::max);
        }
    }

    /** The closest first. */
    List<Neighbour> closest() {
        List<Neighbour> all = new ArrayList<>();
        reasons.forEach((id, given) -> {
            List<String> best = given.keySet().stream()
                    .sorted(Comparator.comparingDouble(reason -> -given.get(reason)))
                    .limit(MOST_REASONS)
                    .toList();
            double weight = given.values().stream().mapToDouble(each -> each).sum();
            all.add(new Neighbour(id, weight, best.get(0), best.stream().collect(Collectors.joining("；"))));
        });
        all.sort(Comparator.comparingDouble((Neighbour each) -> -each.weight()).thenComparing(Neighbour::id));
        return all;
    }
}
