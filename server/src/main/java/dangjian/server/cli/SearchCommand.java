package dangjian.server.cli;

import dangjian.corpus.document.DocumentKind;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.schema.Fields;
import dangjian.server.api.SearchJson;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import dangjian.server.search.Viewer;
import dangjian.server.suggest.SearchAdvice;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kb search}: one search from the command line. */
@Command(name = "search", description = "检索一次，打印最好的结果。")
final class SearchCommand implements Callable<Integer> {

    private final Assembly assembly;

    @Parameters(arity = "1..*", paramLabel = "检索词", description = "要找的话；放在引号里的逐字匹配")
    private List<String> words;

    @Mixin
    private DataOption data;

    @Mixin
    private VectorSwitch vectors;

    @Mixin
    private ViewerSwitch viewers;

    @Option(names = "--kind", paramLabel = "类型", description = "只找一类：policy 政策文件，experience 经验文章，minutes 会议纪要")
    private String kind;

    @Option(names = "--size", paramLabel = "条数", description = "打印几条，1–100；默认 10")
    private int size = 10;

    @Option(names = "--json", description = "用 JSON 打印")
    private boolean json;

    @Mixin
    private HelpSwitch help;

    @Spec
    private CommandSpec spec;

    SearchCommand(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public Integer call() {
        if (size < 1 || size > SearchRequest.MOST_HITS) {
            throw new ParameterException(spec.commandLine(), "条数应在 1 到 " + SearchRequest.MOST_HITS + " 之间：" + size);
        }
        if (kind != null && DocumentKind.ofCode(kind).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "没有这个类型：" + kind + "。可用 policy、experience、minutes");
        }
        Map<String, List<String>> filters = kind == null ? Map.of() : Map.of(Fields.KIND, List.of(kind));
        SearchRequest request =
                new SearchRequest(String.join(" ", words), filters, SearchRequest.SortOrder.RELEVANCE, 1, size);
        DataFolder folder = data.open(assembly);
        PrintWriter out = spec.commandLine().getOut();
        Viewer viewer = viewers.chosen().orElse(Viewer.INTERNAL);
        try (LiveIndex index = new LiveIndex(folder, viewer.audience())) {
            SearchResult result = vectors.apply(assembly).search(index, viewer).search(request);
            if (json) {
                out.println(SearchJson.write(result, SearchAdvice.NONE));
            } else {
                HitText.print(result, out);
            }
        }
        out.flush();
        return Kb.DONE;
    }
}
