package dangjian.benchmark.searching;

import dangjian.benchmark.measure.Contest;
import dangjian.benchmark.measure.Samples;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.cli.Assembly;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchService;
import dangjian.server.search.Viewer;
import java.util.List;
import java.util.Map;

/** Without HTTP, on one thread: a search of this program without vectors, beside the same done with plain Lucene. */
record InProcess(Assembly assembly, DataFolder data, WordAnalyzer analyzer) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** Milliseconds a question, on average over all questions, one value a round. */
    Map<String, Samples> run(Workload workload, Contest contest) throws Exception {
        try (LiveIndex index = new LiveIndex(data);
                PlainLucene lucene =
                        new PlainLucene(data.current().orElseThrow().index())) {
            SearchService search = assembly.withoutVectors().search(index, Viewer.INTERNAL);
            List<SearchRequest> requests = workload.questions().stream()
                    .map(question -> SearchRequest.of(question, Engine.HITS))
                    .toList();
            List<PlainLucene.Question> questions = workload.questions().stream()
                    .map(text -> lucene.prepare(text, search.words(text), analyzer, search.highlighter(text)))
                    .toList();
            return contest.run(List.of(
                    new Contest.Contender(
                            "本程序（字词）",
                            () -> millisEach(
                                    requests, request -> search.search(request).total())),
                    new Contest.Contender("Lucene，同样的检索词、命中、标亮、分面", () -> millisEach(questions, lucene::whole)),
                    new Contest.Contender("Lucene，只取前 10 篇", () -> millisEach(questions, lucene::best))));
        }
    }

    private interface Ask<T> {
        int of(T question) throws Exception;
    }

    private static <T> double millisEach(List<T> questions, Ask<T> ask) throws Exception {
        int found = 0;
        long started = System.nanoTime();
        for (T question : questions) {
            found += ask.of(question);
        }
        double millis = (System.nanoTime() - started) / NANOS_PER_MILLI / questions.size();
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return millis;
    }
}
