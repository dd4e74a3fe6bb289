package dangjian.indexer.catalog.topics.learned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure a passage and topic, seen with those of the passages around: the neighbours', the section's, and those of its part of the document, which is all of a
 * short one. A long document goes through many matters.
 */
final class Surroundings {

    /** How many passages before and behind a passage make its part of the document. */
    private static final int REACH = 8;

    private final double[][] values;
    private final double[][] means;
    private final double[][] highest;
    private final double[][] shares;
    private final int[][] ranks;
    private final double[] highestMeans;
    private final double[] strongest;
    private final double[] second;
    private final Section[] sections;

    private static final class Section {
        private final double[] sums;
        private int size;

        Section(int topics) {
            sums = new double[topics];
        }
    }

    /**
     * @param view the document
     * @param values each of its passages' figures, by topic
     * @param much from which figure on a passage counts into the share
     */
    Surroundings(DocumentView view, double[][] values, double much) {
        this.values = values;
        int topics = values.length == 0 ? 0 : values[0].length;
        means = new double[values.length][topics];
        highest = new double[values.length][topics];
        shares = new double[values.length][topics];
        ranks = new int[values.length][];
        highestMeans = new double[values.length];
        strongest = new double[values.length];
        second = new double[values.length];
        sections = new Section[values.length];
        Map<List<String>, Section> byHeadings = new HashMap<>();
        for (int passage = 0; passage < values.length; passage++) {
            sections[passage] = byHeadings.computeIfAbsent(
                    view.passages().get(passage).headings(), headings -> new Section(topics));
            lookAt(passage);
            lookAround(passage, much);
        }
    }

    private void lookAt(int passage) {
        double first = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        sections[passage].size++;
        for (int topic = 0; topic < values[passage].length; topic++) {
            double value = values[passage][topic];
            sections[passage].sums[topic] += value;
            next = Math.max(next, Math.min(first, value));
            first = Math.max(first, value);
        }
        strongest[passage] = first;
        second[passage] = next;
    }

    private void lookAround(int passage, double much) {
        int from = Math.max(0, passage - REACH);
        int to = Math.min(values.length, passage + REACH + 1);
        Arrays.fill(highest[passage], Double.NEGATIVE_INFINITY);
        for (int other = from; other < to; other++) {
            for (int topic = 0; topic < means[passage].length; topic++) {
                double value = values[other][topic];
                means[passage][topic] += value / (to - from);
                highest[passage][topic] = Math.max(highest[passage][topic], value);
                shares[passage][topic] += value > much ? 1d / (to - from) : 0;
            }
        }
        ranks[passage] = ranks(means[passage]);
        highestMeans[passage] = Arrays.stream(means[passage]).max().orElse(0);
    }

    private static int[] ranks(double[] means) {
        int[] ranks = new int[means.length];
        for (int topic = 0; topic < means.length; topic++) {
            for (int other = 0; other < means.length; other++) {
                boolean isBefore = means[other] > means[topic] || means[other] == means[topic] && other < topic;
                ranks[topic] += isBefore ? 1 : 0;
            }
        }
        return ranks;
    }

    double at(int passage, int topic) {
        return values[passage][topic];
    }

    /** The mean over the passage's part of the document. */
    double mean(int passage, int topic) {
        return means[passage][topic];
    }

    /** The highest in that part. */
    double highest(int passage, int topic) {
        return highest[passage][topic];
    }

    /** Which part of the passages there has more than much of it. */
    double share(int passage, int topic) {
        return shares[passage][topic];
    }

    /** How many topics there is more of there. */
    int rank(int passage, int topic) {
        return ranks[passage][topic];
    }

    /** The highest mean of any topic there. */
    double highestMean(int passage) {
        return highestMeans[passage];
    }

    /** The passage's highest figure for any topic. */
    double strongest(int passage) {
        return strongest[passage];
    }

    /** The passage's highest figure for any other topic. */
    double strongestBeside(int passage, int topic) {
        return values[passage][topic] < strongest[passage] ? strongest[passage] : second[passage];
    }

    /** The figure of the passage some places on, or before where negative; 0 beyond the document. */
    double near(int passage, int places, int topic) {
        int at = passage + places;
        return at < 0 || at >= values.length ? 0 : values[at][topic];
    }

    /** The mean over the passages up to some places before and behind. */
    double around(int passage, int places, int topic) {
        double sum = 0;
        int count = 0;
        for (int at = Math.max(0, passage - places); at <= Math.min(values.length - 1, passage + places); at++) {
            if (at != passage) {
                sum += values[at][topic];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The mean over the others under the same headings; its own figure where there is no other. */
    double ofSection(int passage, int topic) {
        Section section = sections[passage];
        double own = values[passage][topic];
        return section.size == 1 ? own : (section.sums[topic] - own) / (section.size - 1);
    }
}
