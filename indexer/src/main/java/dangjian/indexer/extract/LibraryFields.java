package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document library (文库) says about its file in label and value ("上传人：… 文档编号：…"), on one line, on several or in the rows of a table.
 *
 * @param values by the names of properties ("library:uploader")
 * @param first the index of the first block that says so
 * @param last the index of the last one
 */
record LibraryFields(Map<String, String> values, int first, int last) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_VALUE = 40;
    private static final int SEARCHED = 80;
    private static final int FEWEST = 3;
    private static final String LABELS =
            "(?<uploader>上传人|上传者|上传用户|分享人|分享者|贡献者)|(?<number>文档编号|文档ID|资源编号|文件编号|编号)|(?<uploaded>上传时间|上传日期|分享时间)"
                    + "|(?<format>文档格式|文件格式|资源格式|文档类型|格式)|(?<pages>文档页数|总页数|页数)|(?<size>文档大小|文件大小|资源大小|大小)"
                    + "|[\\p{IsHan}]{2,5}";
    private static final Pattern FIELD =
            Pattern.compile("(?:" + LABELS + ")[ \\u3000]*[:：][ \\u3000\\t]*(?<value>.*?)[ \\u3000\\t|｜]*"
                    + "(?=$|(?<=[ \\u3000\\t|｜])[\\p{IsHan}]{2,5}(?:ID)?[ \\u3000]*[:：])");
    /** Its value is the next block. */
    private static final Pattern LABEL_ALONE = Pattern.compile("[\\p{IsHan}ID]{2,6}[ \\u3000]*[:：]\\s*");

    private static final List<String> NAMES = List.of("uploader", "number", "uploaded", "format", "pages", "size");
    private static final List<String> TELLING = List.of("library:uploader", "library:uploaded");

    /** Looks near both ends of a text. */
    static Optional<LibraryFields> in(List<Block> blocks) {
        return in(blocks, 0, Math.min(SEARCHED, blocks.size()))
                .or(() -> in(blocks, Math.max(0, blocks.size() - SEARCHED), blocks.size()));
    }

    private static Optional<LibraryFields> in(List<Block> blocks, int from, int to) {
        Map<String, String> values = new HashMap<>();
        int first = -1;
        int last = -1;
        for (int i = from; i < to; i++) {
            Map<String, String> found =
                    fields(blocks.get(i).text(), i + 1 < to ? blocks.get(i + 1).text() : "");
            if (!found.isEmpty()) {
                first = first < 0 ? i : first;
                last = LABEL_ALONE.matcher(blocks.get(i).text()).matches() ? Math.min(i + 1, to - 1) : i;
                found.forEach(values::putIfAbsent);
            } else if (last >= 0 && i - last > 2) {
                if (isEnough(values)) {
                    break;
                }
                values.clear();
                first = -1;
                last = -1;
            }
        }
        return isEnough(values) ? Optional.of(new LibraryFields(Map.copyOf(values), first, last)) : Optional.empty();
    }

    private static boolean isEnough(Map<String, String> values) {
        return values.size() >= FEWEST && TELLING.stream().anyMatch(values::containsKey);
    }

    private static Map<String, String> fields(String line, String next) {
        Map<String, String> found = new HashMap<>();
        if (line.length() > LONGEST_LINE) {
            return found;
        }
        Matcher matcher = FIELD.matcher(line.strip());
        int at = 0;
        while (matcher.find(at) && matcher.start() == at) {
            String value = matcher.group("value").strip();
            Optional<String> name =
                    NAMES.stream().filter(each -> matcher.group(each) != null).findFirst();
            String told = value.isEmpty() ? next.strip() : value;
            if (name.isPresent() && !told.isEmpty() && told.length() <= LONGEST_VALUE) {
                found.put("library:" + name.get(), told);
            }
            at = matcher.end();
        }
        return at == line.strip().length() ? found : Map.of();
    }
}
