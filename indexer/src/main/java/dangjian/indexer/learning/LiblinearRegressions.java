package dangjian.indexer.learning;

import dangjian.indexer.catalog.topics.learned.LinearRegressions;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Regressions by liblinear (Fan et al. 2008), by its solvers that don't draw at random. */
final class LiblinearRegressions implements LinearRegressions {

    private static final double TOLERANCE = 0.001;
    private static final double NO_CONSTANT = -1;

    LiblinearRegressions() {
        Linear.disableDebugOutput();
    }

    @Override
    public Rows ready(Row[] rows, int columns) {
        Map<Row, Feature[]> known = new IdentityHashMap<>();
        Feature[][] vectors = Arrays.stream(rows)
                .map(row -> known.computeIfAbsent(row, LiblinearRegressions::vector))
                .toArray(Feature[][]::new);
        return new ReadyRows(vectors, columns);
    }

    private static Feature[] vector(Row row) {
        return IntStream.range(0, row.columns().length)
                .mapToObj(i -> new FeatureNode(row.columns()[i] + 1, row.values()[i]))
                .toArray(Feature[]::new);
    }

    private record ReadyRows(Feature[][] vectors, int columns) implements Rows {

        /** L2-loss support vector regression without a margin is ridge regression. */
        @Override
        public double[] ridge(double[] targets, double cost) {
            Problem problem = problem(vectors, columns, targets);
            problem.bias = NO_CONSTANT;
            Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVR, cost, TOLERANCE, 0);
            return Linear.train(problem, parameter).getFeatureWeights();
        }

        @Override
        public double[] logistic(boolean[] isPositive, double cost) {
            double[] targets = IntStream.range(0, isPositive.length)
                    .mapToDouble(i -> isPositive[i] ? 1 : -1)
                    .toArray();
            Feature[][] withConstant = new Feature[vectors.length][];
            Map<Feature[], Feature[]> known = new IdentityHashMap<>();
            FeatureNode one = new FeatureNode(columns + 1, 1);
            for (int i = 0; i < vectors.length; i++) {
                withConstant[i] = known.computeIfAbsent(vectors[i], vector -> {
                    Feature[] longer = Arrays.copyOf(vector, vector.length + 1);
                    longer[vector.length] = one;
                    return longer;
                });
            }
            Problem problem = problem(withConstant, columns + 1, targets);
            problem.bias = 1;
            Parameter parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
            parameter.setRegularizeBias(false);
            Model model = Linear.train(problem, parameter);
            double sign = model.getLabels()[0] == 1 ? 1 : -1; // the weights are those of the class that came first
            return Arrays.stream(model.getFeatureWeights())
                    .map(weight -> sign * weight)
                    .toArray();
        }

        private static Problem problem(Feature[][] vectors, int columns, double[] targets) {
            Problem problem = new Problem();
            problem.l = vectors.length;
            problem.n = columns;
            problem.x = vectors;
            problem.y = targets;
            return problem;
        }
    }
}
