package dangjian.indexer.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** A model that is quick to compute by hand: which of the letters a to z a text has. It remembers what it was asked. */
final class LetterEmbedder implements TextEmbedder {

    final List<String> computed = new ArrayList<>();

    @Override
    public String model() {
        return "letters";
    }

    @Override
    public int dimensions() {
        return 26;
    }

    @Override
    public float[] question(String text) {
        float[] vector = new float[dimensions()];
        text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> vector[c - 'a'] = 1);
        double squares = 0;
        for (float component : vector) {
            squares += component;
        }
        for (int i = 0; i < vector.length && squares > 0; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    @Override
    public List<float[]> passages(List<String> texts, IntConsumer done) {
        computed.addAll(texts);
        done.accept(texts.size());
        return texts.stream().map(this::question).toList();
    }

    @Override
    public void close() {}
}
