package dangjian.benchmark.searching;

import dangjian.benchmark.measure.RawSamples;
import dangjian.benchmark.measure.Samples;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All engines asked the same over HTTP: once each question to see what comes back, then under load.
 *
 * @param warmUp how many questions of each kind are asked of each before anything is measured
 * @param seconds how long each is loaded a round
 * @param rounds how many
 * @param raw keeps the time of every request
 */
record HttpContest(List<Engine> engines, int warmUp, double seconds, int rounds, RawSamples raw) {

    /** How many questions are looked at for what comes back. */
    private static final int CHECKED = 150;

    /** Runs and prints everything. */
    void run(List<Workload> workloads, List<Integer> clients, List<Double> rates)
            throws IOException, InterruptedException {
        for (Workload workload : workloads) {
            answers(workload.first(CHECKED));
        }
        for (Workload workload : workloads) {
            Map<Engine, List<byte[]>> requests = new LinkedHashMap<>();
            engines.forEach(engine -> requests.put(engine, engine.requests(workload.questions())));
            for (Engine engine : engines) {
                new WarmUp(warmUp).run(engine, requests.get(engine));
            }
            for (int each : clients) {
                ClosedLoop loop = new ClosedLoop(each, seconds);
                print(
                        workload,
                        each + " 个同时问，答完再问",
                        "closed-" + each,
                        engine -> loop.run(engine, requests.get(engine)));
            }
            for (double rate : rates) {
                OpenLoop loop = new OpenLoop(rate, seconds);
                String shown = String.format(Locale.ROOT, "%.0f", rate);
                print(
                        workload,
                        "每秒问 " + shown + " 次，不等答完",
                        "open-" + shown,
                        engine -> loop.run(engine, requests.get(engine)));
            }
        }
    }

    private void print(Workload workload, String how, String code, Rounds.Loading loading)
            throws IOException, InterruptedException {
        Map<String, Load> loads = new Rounds(rounds).run(engines, loading);
        LoadTable.print(workload.name() + "，" + how + "（毫秒）", loads, System.out);
        Map<String, Samples> samples = new LinkedHashMap<>();
        loads.forEach((name, load) -> {
            if (!load.millis().isEmpty()) {
                samples.put(name, load.samples());
            }
        });
        raw.keep("search-" + workload.code() + "-" + code, "ms", samples);
    }

    /** What comes back for each question, which must be alike for the times to be comparable. */
    private void answers(Workload workload) throws IOException {
        System.out.println();
        System.out.println(workload.name() + "：先看 " + workload.questions().size() + " 个的回答");
        System.out.println();
        System.out.println("| | 平均命中（最多 " + Engine.HITS + "） | 其中有标亮 | 没有命中 | 平均字节 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        for (Engine engine : engines) {
            double hits = 0;
            double marked = 0;
            double bytes = 0;
            int none = 0;
            try (HttpConnection connection = new HttpConnection(engine.server().port())) {
                for (byte[] request : engine.requests(workload.questions())) {
                    HttpConnection.Answer answer = connection.send(request);
                    if (answer.status() != Load.OK) {
                        throw new IOException(engine.name() + "：" + answer.status() + " " + answer.text());
                    }
                    Engine.Check check = engine.check(answer.text());
                    hits += check.hits();
                    marked += check.marked();
                    bytes += answer.body().length;
                    none += check.hits() == 0 ? 1 : 0;
                }
            }
            int all = workload.questions().size();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %d | %,.0f |%n",
                    engine.name(),
                    hits / all,
                    marked / all,
                    none,
                    bytes / all);
        }
    }
}
