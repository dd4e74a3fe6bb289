package dangjian.benchmark.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads all engines in turn, again and again, every other round backwards, so that none always comes after the same one.
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
            List<Engine> order = new ArrayList<>(engines);
            if (round % 2 == 1) {
                Collections.reverse(order);
            }
            for (Engine engine : order) {
                loads.get(engine.name()).add(loading.on(engine));
            }
        }
        Map<String, Load> together = new LinkedHashMap<>();
        loads.forEach((name, each) -> together.put(name, Load.all(each)));
        return together;
    }
}
