package dangjian.benchmark.searching;

import dangjian.benchmark.measure.Contest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads all engines in turn, again and again, in the order of a {@link Contest}.
 *
 * @param rounds how many
 */
record Rounds(int rounds) {

    /** A load on an engine. */
    interface Loading {
        Load on(Engine engine) throws IOException, InterruptedException;
    }

    /** All rounds of each engine taken together, the engines in the order they came. */
    Map<String, Load> run(List<Engine> engines, Loading loading) throws IOException, InterruptedException {
        Map<String, List<Load>> loads = new LinkedHashMap<>();
        engines.forEach(engine -> loads.put(engine.name(), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Engine engine : Contest.order(engines, round)) {
                loads.get(engine.name()).add(loading.on(engine));
            }
        }
        Map<String, Load> together = new LinkedHashMap<>();
        loads.forEach((name, each) -> together.put(name, Load.all(each)));
        return together;
    }
}
