package dangjian.benchmark.searching;

import java.util.List;

/**
 * Questions of one kind.
 *
 * @param name as tables show it
 * @param code names it in file names
 */
record Workload(String name, String code, List<String> questions) {

    Workload {
        questions = List.copyOf(questions);
    }

    /** The same, cut short. */
    Workload first(int most) {
        return new Workload(name, code, questions.subList(0, Math.min(most, questions.size())));
    }
}
