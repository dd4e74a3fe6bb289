package dangjian.server.cli;

import dangjian.indexer.reindex.ReindexProgress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a reindex goes on: a bar on a terminal, a line now and then elsewhere. */
final class Progress implements ReindexProgress {

    private static final int LINES = 10;

    private final PrintWriter out;
    private final boolean onTerminal;
    private ProgressBar bar;
    private int files;
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
        files = count;
        if (onTerminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("重建索引")
                    .setInitialMax(count)
                    .setUnit(" 个文件", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else {
            say("共 " + count + " 个文件");
        }
    }

    @Override
    public synchronized void fileDone(String path) {
        done++;
        if (bar != null) {
            bar.step();
        } else if (done * LINES / files > (done - 1) * LINES / files) {
            say("已处理 " + done + "/" + files);
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
