package dangjian.indexer.embedding;

import java.util.List;
import java.util.function.IntConsumer;

/** Turns texts into vectors whose direction is their meaning: the dot product of two is their likeness. Safe for several threads at once. */
public interface TextEmbedder extends AutoCloseable {

    /** Names the model and all that decides what comes out; vectors of different names don't compare. Letters, digits, dots and hyphens. */
    String model();

    /** How many numbers a vector has. */
    int dimensions();

    /** The vector of a question, of length 1. */
    float[] question(String text);

    /**
     * The vectors of passages, each of length 1, in the order of the texts.
     *
     * @param texts any texts; of a very long one only the beginning counts
     * @param done is told now and then, from several threads, that so many more are done
     * @throws InterruptedException where the thread is interrupted
     */
    List<float[]> passages(List<String> texts, IntConsumer done) throws InterruptedException;

    @Override
    void close();
}
