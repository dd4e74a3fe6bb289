package dangjian.server.cli;

import dangjian.corpus.document.DocumentKind;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.reindex.VectorReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A reindex report as people read it. */
final class ReportText {

    private ReportText() {}

    static void print(GenerationReport report, PrintWriter out) {
        if (report.unchanged()) {
            out.println("没有变化，沿用索引 " + report.generation() + "。");
        } else {
            out.printf(Locale.ROOT, "完成，用时 %.1f 秒，新索引 %s。%n", report.seconds(), report.generation());
        }
        out.printf(
                Locale.ROOT,
                "文件 %,d 个，文档 %,d 篇（%s），段落 %,d 个，文字 %,d 字。%n",
                report.files(),
                report.documents(),
                kinds(report.documentsByKind()),
                report.passages(),
                report.characters());
        if (!report.unchanged()) {
            print(report.changes(), report.reason(), out);
        }
        out.println("读不了的文件：" + report.failures().size() + " 个。");
        for (GenerationReport.FailedFile failure : report.failures()) {
            out.println("  " + printable(failure.path()) + "：" + failure.label() + "。" + failure.advice());
        }
    }

    private static void print(GenerationReport.Changes changes, String reason, PrintWriter out) {
        if (!reason.isEmpty()) {
            out.println(reason);
        }
        out.printf(
                Locale.ROOT,
                "沿用 %,d 个文件，读取 %,d 个；新增 %,d 个，修改 %,d 个，移动或改名 %,d 个，删除 %,d 个。%n",
                changes.takenOver(),
                changes.read(),
                changes.added(),
                changes.changed(),
                changes.moved(),
                changes.deleted());
    }

    /** A file's name may hold line breaks, and commands to the terminal. */
    private static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    static void print(VectorReport made, PrintWriter out) {
        out.printf(
                Locale.ROOT, "语义向量完成：段落 %,d 个，新算 %,d 个，用时 %.1f 秒。%n", made.passages(), made.computed(), made.seconds());
        out.flush();
    }

    private static String kinds(Map<String, Integer> byKind) {
        return java.util.Arrays.stream(DocumentKind.values())
                .map(kind -> kind.label() + " " + byKind.getOrDefault(kind.code(), 0))
                .collect(Collectors.joining("，"));
    }
}
