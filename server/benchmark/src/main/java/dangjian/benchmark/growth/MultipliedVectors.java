package dangjian.benchmark.growth;

import dangjian.indexer.embedding.TextEmbedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Vectors for many texts out of those of some thousand real ones: a text gets the vector of the real text that most of its runs of four characters come from, mixed with
 * the difference of two other real ones so that it is as like the first as neighbours in a document are like each other. So the vectors lie as real ones do, and a
 * million takes minutes instead of hours. They are good for measuring time and memory, not for measuring what is found.
 */
final class MultipliedVectors implements TextEmbedder {

    private static final int RUN = 4;

    private final TextEmbedder real;
    private final float[][] vectors;
    private final Map<String, Integer> runs = new HashMap<>();
    private final double likeness;

    private MultipliedVectors(TextEmbedder real, List<String> texts, float[][] vectors) {
        this.real = real;
        this.vectors = vectors;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            for (int at = 0; at + RUN <= text.length(); at++) {
                runs.putIfAbsent(text.substring(at, at + RUN), i);
            }
        }
        this.likeness = IntStream.range(1, vectors.length)
                .mapToDouble(i -> dot(vectors[i - 1], vectors[i]))
                .average()
                .orElse(1);
    }

    /** @param texts real ones, those of one document beside each other */
    static MultipliedVectors of(TextEmbedder real, List<String> texts) throws InterruptedException {
        return new MultipliedVectors(
                real, texts, real.passages(texts, done -> {}).toArray(new float[0][]));
    }

    /** The cosine of neighbours. */
    double likeness() {
        return likeness;
    }

    @Override
    public String model() {
        return real.model();
    }

    @Override
    public int dimensions() {
        return real.dimensions();
    }

    @Override
    public float[] question(String text) {
        return real.question(text);
    }

    @Override
    public List<float[]> passages(List<String> texts, IntConsumer done) {
        List<float[]> made = new ArrayList<>(texts.size());
        for (String text : texts) {
            Random random = new Random(text.hashCode());
            float[] away = difference(any(random), any(random));
            made.add(mixed(vectors[nearest(text, random)], away));
        }
        done.accept(texts.size());
        return made;
    }

    private float[] any(Random random) {
        return vectors[random.nextInt(vectors.length)];
    }

    private int nearest(String text, Random random) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int at = 0; at + RUN <= text.length(); at++) {
            Integer from = runs.get(text.substring(at, at + RUN));
            if (from != null) {
                votes.merge(from, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> random.nextInt(vectors.length));
    }

    /** Of length 1, the cosine with the first being what it is between neighbours. */
    private float[] mixed(float[] vector, float[] away) {
        double along = dot(vector, away);
        float[] across = new float[vector.length];
        for (int i = 0; i < across.length; i++) {
            across[i] = (float) (away[i] - along * vector[i]);
        }
        double length = Math.sqrt(dot(across, across));
        double part = length == 0 ? 0 : Math.sqrt(1 - likeness * likeness) / length;
        float[] sum = new float[vector.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (likeness * vector[i] + part * across[i]);
        }
        return sum;
    }

    private static float[] difference(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public void close() {
        real.close();
    }
}
