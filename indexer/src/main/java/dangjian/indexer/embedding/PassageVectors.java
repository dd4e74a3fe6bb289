package dangjian.indexer.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The vectors of one generation's passages, in memory, each under its passage's Lucene number; one file on disk that is whole or not there. Immutable, safe for
 * several threads at once.
 */
public final class PassageVectors {

    /** So many survive the look at the signs, at least. */
    private static final int LEAST_BY_SIGNS = 8_000;

    /** And at least one of so many: with a fixed number the nearest would get lost the more vectors there are. */
    private static final int ONE_BY_SIGNS_OF = 32;

    /** So many for each that is wanted survive the estimate, at least. */
    private static final int COMPARED_FOR_ONE = 5;

    /** And at least one of so many of those before. */
    private static final int ONE_COMPARED_OF = 8;

    private final String model;
    private final int[] passages;
    private final QuantisedVectors vectors;
    private final float[] mean;
    private final SignSketches sketches;

    private PassageVectors(String model, int[] passages, QuantisedVectors vectors, int dimensions) {
        this.model = model;
        this.passages = passages;
        this.vectors = vectors;
        this.mean = mean(vectors, dimensions);
        this.sketches = new SignSketches(vectors, mean);
    }

    /**
     * What was written.
     *
     * @param passages how many passages have a vector
     * @param computed how many distinct texts had to be computed
     */
    public record Written(int passages, int computed) {}

    /**
     * Computes what is not known yet and writes the file.
     *
     * @param passages the passages' Lucene numbers, ascending
     * @param texts what is embedded of each, in the same order
     */
    public static Written write(
            Path file, int[] passages, List<String> texts, CachedEmbedder embedder, CachedEmbedder.Listener listener)
            throws IOException, InterruptedException {
        CachedEmbedder.Embedded embedded = embedder.embedAll(texts, listener);
        new VectorFile(embedder.model(), embedder.dimensions(), passages, embedded.vectors()).write(file);
        return new Written(passages.length, embedded.computed());
    }

    /**
     * Lucene numbers whose passages another file has under other numbers.
     *
     * @param from the first of them there
     * @param length how many there are, those without vectors among them
     * @param to the first of them here
     */
    public record Stretch(int from, int length, int to) {}

    /**
     * The same, where much is known from another file.
     *
     * @param known a file of the same model
     * @param same what is taken from there
     * @param passages all others' Lucene numbers, ascending
     */
    public static Written write(
            Path file,
            Path known,
            List<Stretch> same,
            int[] passages,
            List<String> texts,
            CachedEmbedder embedder,
            CachedEmbedder.Listener listener)
            throws IOException, InterruptedException {
        VectorFile before = VectorFile.read(known);
        CachedEmbedder.Embedded embedded = embedder.embed(texts, listener);
        TreeMap<Integer, QuantisedVector> all = new TreeMap<>();
        for (int i = 0; i < passages.length; i++) {
            all.put(passages[i], embedded.vectors().get(i));
        }
        for (Stretch stretch : same) {
            int place = Arrays.binarySearch(before.passages(), stretch.from());
            for (int i = place < 0 ? -place - 1 : place; i < before.passages().length; i++) {
                int within = before.passages()[i] - stretch.from();
                if (within >= stretch.length()) {
                    break;
                }
                all.put(stretch.to() + within, before.vectors().get(i));
            }
        }
        int[] numbers = all.keySet().stream().mapToInt(Integer::intValue).toArray();
        new VectorFile(embedder.model(), embedder.dimensions(), numbers, List.copyOf(all.values())).write(file);
        return new Written(numbers.length, embedded.computed());
    }

    /** @throws IOException where the file is missing or not sound */
    public static PassageVectors read(Path file) throws IOException {
        VectorFile read = VectorFile.read(file);
        return new PassageVectors(
                read.model(),
                read.passages(),
                QuantisedVectors.of(read.vectors(), read.dimensions()),
                read.dimensions());
    }

    /** Whether a file is as it was written. */
    public static boolean isSound(Path file) {
        return VectorFile.isSound(file, model -> true);
    }

    /** Whether a file is of a model, and as it was written; without making anything of it. */
    public static boolean isSound(Path file, String model) {
        return VectorFile.isSound(file, model::equals);
    }

    private static float[] mean(QuantisedVectors vectors, int dimensions) {
        double[] sum = new double[dimensions];
        float[] vector = new float[dimensions];
        for (int i = 0; i < vectors.size(); i++) {
            vectors.copy(i, vector);
            for (int d = 0; d < dimensions; d++) {
                sum[d] += vector[d];
            }
        }
        float[] mean = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            mean[i] = (float) (sum[i] / Math.max(1, vectors.size()));
        }
        return mean;
    }

    /** The model that made them. */
    public String model() {
        return model;
    }

    /** How many there are. */
    public int size() {
        return passages.length;
    }

    /**
     * What passages mean together, as far as it sets them apart from all others.
     *
     * @param from the first Lucene number
     * @param to the Lucene number behind the last
     * @return the sum of their differences from the mean, of length 1; nothing where none of them has a vector
     */
    public Optional<float[]> centre(int from, int to) {
        int start = Arrays.binarySearch(passages, from);
        float[] sum = new float[mean.length];
        double length = 0;
        for (int i = start < 0 ? -start - 1 : start; i < passages.length && passages[i] < to; i++) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vectors.component(i, d) - mean[d];
            }
        }
        for (float component : sum) {
            length += component * component;
        }
        if (length == 0) {
            return Optional.empty();
        }
        for (int d = 0; d < sum.length; d++) {
            sum[d] /= (float) Math.sqrt(length);
        }
        return Optional.of(sum);
    }

    /** A question's vector, ready to be compared. */
    public Query query(float[] question) {
        return new Query(QuantisedVector.of(question), sketches.question(question));
    }

    /** One question against these vectors. */
    public final class Query {

        private final QuantisedVector question;
        private final SignSketches.Question sketch;

        private Query(QuantisedVector question, SignSketches.Question sketch) {
            this.question = question;
            this.sketch = sketch;
        }

        /** The cosine for the passage with this Lucene number, from -1 to 1; 0 where it has no vector. */
        public float cosine(int passage) {
            int place = Arrays.binarySearch(passages, passage);
            return place < 0 ? 0 : vectors.dot(place, question);
        }

        /**
         * The nearest passages, or nearly: of a million vectors 97 of 100 of the 200 nearest and 99 of 100 of the ten nearest are among them, of 63,000 vectors 99
         * of 100 and all (lay questions over articles of statutes; the measure is {@link #cosine} of every passage).
         *
         * @param most how many at most
         * @param allowed the Lucene numbers that may be among them
         * @return their Lucene numbers, the nearest first
         */
        public int[] nearest(int most, PassageRanges allowed) {
            int[] bySigns = sketch.nearest(LEAST_BY_SIGNS, ONE_BY_SIGNS_OF, places(allowed));
            int compared = Math.max(COMPARED_FOR_ONE * most, bySigns.length / ONE_COMPARED_OF);
            Likest likest = new Likest(most);
            for (int place : sketch.likest(bySigns, compared)) {
                likest.add(vectors.dot(place, question), place);
            }
            int[] nearest = likest.places();
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = passages[nearest[i]];
            }
            return nearest;
        }

        /** Where the vectors of these numbers lie. */
        private PassageRanges places(PassageRanges numbers) {
            PassageRanges.Builder places = new PassageRanges.Builder();
            int end = 0;
            for (int i = 0; i < numbers.size(); i++) {
                int from = place(end, numbers.from(i));
                end = place(from, numbers.to(i));
                places.add(from, end);
            }
            return places.build();
        }

        /** The first place, not before another, whose number is not below this one; it is looked for nearby first. */
        private int place(int from, int number) {
            int to = from;
            for (int step = 1; to < passages.length && passages[to] < number; step *= 2) {
                to = Math.min(passages.length, to + step);
            }
            int found = Arrays.binarySearch(passages, from, to, number);
            return found < 0 ? -found - 1 : found;
        }
    }
}
