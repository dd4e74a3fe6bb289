package dangjian.benchmark.growth;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was measured, in Markdown; the smallest library first. */
record GrowthTables(List<LibraryFigures> libraries) {

    private static final double MEGABYTE = 1 << 20;

    /** Prints all tables. */
    void print(PrintStream out) {
        header("", out);
        row("文档", figures -> number(figures.indexing().documents()), out);
        row("字数", figures -> number(figures.indexing().characters()), out);
        row("不同的词、不同的字对", figures -> number(figures.words()) + "、" + number(figures.pairs()), out);
        row("索引大小（MB）", figures -> megabytes(figures.indexBytes()), out);
        row(
                "每字（字节）",
                figures -> decimal(
                        (double) figures.indexBytes() / figures.indexing().characters()),
                out);
        row("建立索引（秒）", figures -> decimal(figures.indexing().seconds()), out);
        row(
                "每秒（字）",
                figures -> number((long)
                        (figures.indexing().characters() / figures.indexing().seconds())),
                out);
        row("建立索引的进程最多占内存（MB）", figures -> megabytes(figures.indexing().peakBytes()), out);
        for (String name : libraries.getFirst().servings().keySet()) {
            Function<LibraryFigures, LibraryFigures.Serving> of =
                    figures -> figures.servings().get(name);
            row(name + "：启动到准备好（秒）", figures -> decimal(of.apply(figures).readySeconds()), out);
            row(name + "：回收后的堆（MB）", figures -> megabytes(of.apply(figures).heapBytes()), out);
            row(
                    name + "：进程最多占内存，含映射的文件（MB）",
                    figures -> megabytes(of.apply(figures).peakBytes()),
                    out);
        }
        for (String name : libraries.getFirst().servings().keySet()) {
            header(name + "，毫秒：中位／99%（处理器时间）", out);
            for (SearchKind kind : SearchKind.values()) {
                row(kind.label(), figures -> taken(figures.servings().get(name), kind), out);
            }
        }
    }

    private void header(String title, PrintStream out) {
        out.println();
        out.println("| " + title + " | "
                + libraries.stream()
                        .map(figures -> number(figures.indexing().passages()) + " 段")
                        .collect(Collectors.joining(" | "))
                + " |");
        out.println("| --- |" + " ---: |".repeat(libraries.size()));
    }

    private void row(String name, Function<LibraryFigures, String> value, PrintStream out) {
        out.println("| " + name + " | " + libraries.stream().map(value).collect(Collectors.joining(" | ")) + " |");
    }

    private static String taken(LibraryFigures.Serving serving, SearchKind kind) {
        return decimal(serving.answers().millis().get(kind).median()) + "／"
                + decimal(serving.answers().millis().get(kind).quantile(0.99)) + "（"
                + decimal(serving.answers().processorMillis().get(kind)) + "）";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.1f", value);
    }

    private static String megabytes(long bytes) {
        return decimal(bytes / MEGABYTE);
    }
}
