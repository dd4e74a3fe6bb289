package dangjian.indexer.catalog.topics.learned;

/** How much the wording of one text is like that of texts about each topic: a linear model over its grams. Immutable. */
final class TextScorer {

    private final GramTable table;
    private final float[] weights;
    private final double[] base;

    /**
     * @param table the grams
     * @param weights each row's weight for each topic, row after row
     * @param base each topic's score where a text has no known gram
     */
    TextScorer(GramTable table, float[] weights, double[] base) {
        this.table = table;
        this.weights = weights;
        this.base = base;
    }

    GramTable table() {
        return table;
    }

    float[] weights() {
        return weights;
    }

    double[] base() {
        return base;
    }

    /** Each topic's score: about 1 where a text is about it, about 0 where it isn't. */
    double[] scores(String text) {
        double[] scores = base.clone();
        GramTable.Vector vector = table.vector(text);
        for (int i = 0; i < vector.size(); i++) {
            int from = vector.rows()[i] * scores.length;
            double weight = vector.weights()[i];
            for (int topic = 0; topic < scores.length; topic++) {
                scores[topic] += weight * weights[from + topic];
            }
        }
        return scores;
    }

    /** How much each character of a text adds to a topic's score. */
    double[] contributions(String text, int topic) {
        double[] added = new double[text.length()];
        double length = table.length(text);
        char before = 0;
        for (int i = 0; i < added.length; i++) {
            char c = TextGrams.fold(text.charAt(i));
            if (c != 0) {
                added[i] += weight(c, topic) / length;
                if (before != 0) {
                    double half = weight(TextGrams.pair(before, c), topic) / length / 2;
                    added[i - 1] += half;
                    added[i] += half;
                }
            }
            before = c;
        }
        return added;
    }

    private double weight(int gram, int topic) {
        int row = table.row(gram);
        return row < 0 ? 0 : table.rarities()[row] * weights[row * base.length + topic];
    }
}
