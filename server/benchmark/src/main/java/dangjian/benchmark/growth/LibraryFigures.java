package dangjian.benchmark.growth;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured of a library of one size.
 *
 * @param indexBytes the files of the index, without vectors
 * @param words how many distinct words it has
 * @param pairs how many distinct pairs of characters
 * @param withoutVectors served by words and characters alone
 * @param withVectors served with vectors; nothing where that was left out
 */
record LibraryFigures(
        IndexingCost indexing,
        long indexBytes,
        long words,
        long pairs,
        Serving withoutVectors,
        Optional<Serving> withVectors) {

    /**
     * A server with this library.
     *
     * @param readySeconds from the start of the process until all that is made once for a generation was ready
     * @param heapBytes heap in use after a collection, after all searches
     * @param peakBytes the most memory the process had, mapped files included
     * @param answers how long the searches took
     */
    record Serving(double readySeconds, long heapBytes, long peakBytes, ServedLibrary.Answers answers) {}

    /** Without vectors, then with. */
    Map<String, Serving> servings() {
        Map<String, Serving> servings = new TreeMap<>();
        servings.put("字词", withoutVectors);
        withVectors.ifPresent(serving -> servings.put("字词加向量", serving));
        return servings;
    }
}
