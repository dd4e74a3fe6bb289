package dangjian.indexer.catalog.topics.learned;

/**
 * How well topics were found, all topics and passages together.
 *
 * @param right topics given that people gave, too
 * @param wrong topics given that people did not give
 * @param missed topics that people gave and that were not given
 */
public record Quality(int right, int wrong, int missed) {

    /** Which part of the topics given is right, 0 to 1. */
    public double precision() {
        return (double) right / (right + wrong);
    }

    /** Which part of the topics wanted was given, 0 to 1. */
    public double recall() {
        return (double) right / (right + missed);
    }

    /** The harmonic mean of both (micro-F1), 0 to 1. */
    public double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }
}
