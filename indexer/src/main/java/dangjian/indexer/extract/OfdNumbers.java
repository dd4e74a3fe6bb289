package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lists of numbers in an OFD's attributes. A producer's slip costs a place, not the page. */
final class OfdNumbers {

    private OfdNumbers() {}

    /** A box of left, top, width, height. */
    static Optional<double[]> box(String text) {
        double[] box = list(text);
        return box.length >= 4 && box[2] > 0 && box[3] > 0 ? Optional.of(box) : Optional.empty();
    }

    static double[] list(String text) {
        return text.isBlank()
                ? new double[0]
                : java.util.Arrays.stream(text.strip().split("[\\s,]+"))
                        .mapToDouble(token -> number(token, 0))
                        .toArray();
    }

    /** The steps between characters: "3.5 3.5" or "g 12 3.5", twelve times 3.5 (§11.3). No more than the text can use. */
    static List<Double> steps(String delta, int most) {
        List<Double> steps = new ArrayList<>();
        String[] tokens = delta.strip().split("[\\s,]+");
        for (int i = 0; i < tokens.length && steps.size() < most; i++) {
            if (tokens[i].equalsIgnoreCase("g") && i + 2 < tokens.length) {
                int times = (int) number(tokens[i + 1], 0);
                for (int n = 0; n < times && steps.size() < most; n++) {
                    steps.add(number(tokens[i + 2], 0));
                }
                i += 2;
            } else if (!tokens[i].isEmpty()) {
                steps.add(number(tokens[i], 0));
            }
        }
        return steps;
    }

    static double number(String text, double otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
