package dangjian.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The formats that are plain text: txt as offices without Unicode saved it (GB18030, CRLF), and Markdown. */
final class TextWriters {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextWriters() {}

    static void txt(SourceText text, Path file) throws IOException {
        String body = text.lines().stream().map(TextWriters::plain).collect(Collectors.joining("\r\n", "", "\r\n"));
        Files.writeString(file, body, GB18030);
    }

    private static String plain(SourceText.Line line) {
        return switch (line.style()) {
            case PARAGRAPH -> "　　" + line.text();
            default -> line.text();
        };
    }

    static void markdown(SourceText text, Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        SourceText.Style before = null;
        for (SourceText.Line line : text.lines()) {
            boolean firstRow = line.style() == SourceText.Style.TABLE_ROW && before != SourceText.Style.TABLE_ROW;
            if (before != null && (line.style() != SourceText.Style.TABLE_ROW || firstRow)) {
                out.append('\n');
            }
            out.append(markdown(line)).append('\n');
            if (firstRow) {
                out.append("|").append(" --- |".repeat(line.cells().size())).append('\n');
            }
            before = line.style();
        }
        Files.writeString(file, joinTitle(out.toString()));
    }

    private static String markdown(SourceText.Line line) {
        return switch (line.style()) {
            case TITLE -> "# " + line.text();
            case HEADING_1 -> "## " + line.text();
            case HEADING_2 -> "### " + line.text();
            case TABLE_ROW -> "| " + String.join(" | ", line.cells()) + " |";
            default -> line.text();
        };
    }

    /** Markdown has one title: the lines of a long one become one. */
    private static String joinTitle(String markdown) {
        return markdown.replaceAll("(?m)^(# .*)\\n\\n# ", "$1");
    }
}
