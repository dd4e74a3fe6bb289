package dangjian.samples;

import dangjian.corpus.DataFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads source texts: front matter with file and format, then one paragraph a line, its style told by the sign it begins with. */
final class SourceReader {

    private static final String BORDER = "---";

    private SourceReader() {}

    /** @throws DataFileException where a line can't be used */
    static SourceText read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        int body = lines.subList(Math.min(1, lines.size()), lines.size()).indexOf(BORDER) + 2;
        if (lines.isEmpty() || !lines.get(0).equals(BORDER) || body < 2) {
            throw new DataFileException(file, 1, "开头应为两行 --- 之间的 file 和 format");
        }
        String fileName = field(file, lines.subList(1, body - 1), "file");
        SourceText.Format format = format(file, field(file, lines.subList(1, body - 1), "format"));
        List<SourceText.Line> text = new ArrayList<>();
        for (String line : lines.subList(body, lines.size())) {
            if (!line.isBlank()) {
                text.add(line(line.strip()));
            }
        }
        if (text.stream().noneMatch(line -> line.style() == SourceText.Style.TITLE)) {
            throw new DataFileException(file, body + 1, "没有标题（以 # 开头的行）");
        }
        return new SourceText(
                file, file.toAbsolutePath().getParent().getFileName().toString(), fileName, format, text);
    }

    private static String field(Path file, List<String> frontMatter, String name) {
        for (String line : frontMatter) {
            if (line.startsWith(name + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        throw new DataFileException(file, 2, "缺少 " + name + ":");
    }

    private static SourceText.Format format(Path file, String name) {
        for (SourceText.Format format : SourceText.Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return format;
            }
        }
        throw new DataFileException(file, 3, "不认识的格式：" + name);
    }

    private static SourceText.Line line(String line) {
        if (line.startsWith("|")) {
            String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
            return new SourceText.Line(
                    SourceText.Style.TABLE_ROW,
                    Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList());
        }
        String[] signs = {"### ", "## ", "# ", "^ ", "= ", "> "};
        SourceText.Style[] styles = {
            SourceText.Style.HEADING_2,
            SourceText.Style.HEADING_1,
            SourceText.Style.TITLE,
            SourceText.Style.RED_HEAD,
            SourceText.Style.CENTRED,
            SourceText.Style.RIGHT
        };
        for (int i = 0; i < signs.length; i++) {
            if (line.startsWith(signs[i])) {
                return new SourceText.Line(
                        styles[i], List.of(line.substring(signs[i].length()).strip()));
            }
        }
        return new SourceText.Line(SourceText.Style.PARAGRAPH, List.of(line));
    }
}
