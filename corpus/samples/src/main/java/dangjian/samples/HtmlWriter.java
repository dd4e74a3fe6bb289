package dangjian.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A web page as offices publish their documents: the text within navigation, links to other things and a footer. */
final class HtmlWriter {

    private HtmlWriter() {}

    static void write(SourceText text, Path file) throws IOException {
        String page = String.format(Locale.ROOT, """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <title>%1$s</title>
                <style>body { font-family: serif; max-width: 60em; margin: auto } .red { color: #c00 }</style>
                <script>window.addEventListener("load", function () { document.title = document.title; });</script>
                </head>
                <body>
                <header><a href="/">临澜党建网（样例）</a></header>
                <nav><ul><li><a href="/zc">政策文件</a></li><li><a href="/jy">经验交流</a></li><li><a href="/hy">会议纪要</a></li></ul></nav>
                <div class="crumbs" role="navigation">当前位置：首页 &gt; %2$s</div>
                <article>
                %3$s
                </article>
                <aside><h2>相关资源</h2><ul><li><a href="/a">党员教育培训计划</a></li><li><a href="/b">社区服务指南</a></li></ul></aside>
                <footer>主办单位为虚构的样例单位　网站地图　联系我们</footer>
                </body>
                </html>
                """, escaped(text.title()), text.folder(), body(text));
        Files.writeString(file, page);
    }

    private static String body(SourceText text) {
        StringBuilder out = new StringBuilder();
        List<SourceText.Line> lines = text.lines();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            SourceText.Line line = lines.get(i);
            boolean isRow = line.style() == SourceText.Style.TABLE_ROW;
            if (isRow != inTable) {
                out.append(isRow ? "<table>\n" : "</table>\n");
                inTable = isRow;
            }
            boolean continuesTitle = line.style() == SourceText.Style.TITLE
                    && i > 0
                    && lines.get(i - 1).style() == SourceText.Style.TITLE;
            if (continuesTitle) {
                out.setLength(out.length() - "</h1>\n".length());
                out.append("<br>").append(escaped(line.text())).append("</h1>\n");
            } else {
                out.append(html(line)).append('\n');
            }
        }
        return inTable ? out.append("</table>").toString() : out.toString();
    }

    private static String html(SourceText.Line line) {
        String text = escaped(line.text());
        return switch (line.style()) {
            case RED_HEAD -> "<p class=\"red\" align=\"center\">" + text + "</p>";
            case CENTRED -> "<p align=\"center\">" + text + "</p>";
            case TITLE -> "<h1>" + text + "</h1>";
            case HEADING_1 -> "<h2>" + text + "</h2>";
            case HEADING_2 -> "<h3>" + text + "</h3>";
            case RIGHT -> "<p align=\"right\">" + text + "</p>";
            case TABLE_ROW ->
                line.cells().stream()
                        .map(HtmlWriter::escaped)
                        .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
            case PARAGRAPH -> "<p>　　" + text + "</p>";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
