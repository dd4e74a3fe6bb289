package dangjian.server.cli;

import dangjian.indexer.reindex.ReindexProgress;
import dangjian.indexer.reindex.VectorProgress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a reindex goes on: a bar on a terminal, a line now and then elsewhere. */
final class Progress implements ReindexProgress, VectorProgress {

    private static final int LINES = 10;

    private final PrintWriter out;
    private final boolean onTerminal;
    private ProgressBar bar;
    private int total;
    private int done;

    private Progress(PrintWriter out, boolean onTerminal) {
        this.out = out;
        this.onTerminal = onTerminal;
    }

    static Progress to(PrintWriter out) {
        return new Progress(out, Boolean.getBoolean("dangjian.terminal"));
    }

    @Override
    public synchronized void started(int count) {
        if (count > 0) {
            begin("读取文件", count, " 个文件");
        }
    }

    @Override
    public synchronized void indexing(int documents) {
        ended();
        if (documents > 0) {
            begin("建立索引", documents, " 篇文档");
        }
    }

    /** Vectors: of so many texts. */
    @Override
    public synchronized void started(int missing, int all) {
        ended();
        if (missing > 0) {
            begin("计算语义向量", missing, " 段");
        }
    }

    @Override
    public synchronized void done(int more) {
        step(more);
    }

    private void begin(String task, int count, String unit) {
        total = count;
        done = 0;
        if (onTerminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(count)
                    .setUnit(unit, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else {
            say(task + "：共 " + count + unit);
        }
    }

    @Override
    public synchronized void fileDone(String path) {
        step(1);
    }

    @Override
    public synchronized void documentDone(String title) {
        step(1);
    }

    private void step(int more) {
        int before = done;
        done += more;
        if (bar != null) {
            bar.stepBy(more);
        } else if ((long) done * LINES / total > (long) before * LINES / total) {
            say("已处理 " + done + "/" + total);
        }
    }

    @Override
    public synchronized void finishing() {
        if (bar != null) {
            bar.setExtraMessage("正在收尾");
        } else {
            say("正在收尾");
        }
    }

    @Override
    public synchronized void ended() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
