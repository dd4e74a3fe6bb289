package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels that minutes put before time, place and people ("主持人：王　明　　记录人：李红"), each with the words that stand for it.
 */
enum MeetingLabel {
    TIME(DocumentField.MEETING_TIME, "会议时间", "召开时间", "开会时间", "时间", "日期"),
    PLACE(DocumentField.PLACE, "会议地点", "召开地点", "开会地点", "地点"),
    CHAIR(DocumentField.CHAIR, "会议主持人", "会议主持", "主持人", "主持", "召集人"),
    RECORDER(DocumentField.RECORDER, "会议记录人", "会议记录", "记录人", "记录员", "记录"),
    PRESENT(
            DocumentField.PRESENT,
            "出席会议人员",
            "参加会议人员",
            "出席会议的有",
            "参加会议的有",
            "出席人员",
            "参加人员",
            "参会人员",
            "到会人员",
            "出席人",
            "参加人",
            "参会人",
            "参加单位",
            "与会人员",
            "参加评议员",
            "到会情况",
            "应到会正式党员",
            "应到党员",
            "应到会",
            "应到",
            "到会",
            "实到",
            "出席",
            "参加",
            "参会"),
    ABSENT(DocumentField.ABSENT, "缺席人员", "请假人员", "缺席单位", "缺席人", "请假人", "缺席", "请假", "未到会"),
    OBSERVERS(DocumentField.OBSERVERS, "列席人员", "列席单位", "旁听居民", "旁听人员", "列席人", "列席", "旁听");

    /** The label at the start of a line or behind a blank, or behind the value before it; then a colon, a tab or, at the start of a line, blanks. */
    private static final Pattern ANY = Pattern.compile("(?<=^|[ \\u3000\\t；;。，,【\\[])(?:【|\\[)?("
            + Stream.of(values())
                    .flatMap(label -> label.words.stream())
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Spaced::word)
                    .collect(Collectors.joining("|"))
            + ")(?:（[^）]{1,12}）|\\([^)]{1,12}\\))?(?:】|\\])?(?:" + Spaced.BLANKS
            + "[：:]|\\t|(?<=^.{2,12})[ \\u3000]+)");

    private static final int LONGEST_LINE = 2_000;

    private final DocumentField field;
    private final List<String> words;

    MeetingLabel(DocumentField field, String... words) {
        this.field = field;
        this.words = List.of(words);
    }

    DocumentField field() {
        return field;
    }

    /** The value behind this label on a line. */
    Optional<String> in(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Matcher matcher = ANY.matcher(line);
        while (matcher.find()) {
            if (words.contains(matcher.group(1).replaceAll("[ \\u3000\\t\\u00A0]", ""))) {
                int start = matcher.end();
                boolean tellsNumbers = matcher.group(1).startsWith("应到");
                if (tellsNumbers) {
                    return Optional.of(Spaced.tidy(line.substring(matcher.start(1))));
                }
                int end = matcher.find() ? matcher.start() : line.length();
                String value = Spaced.tidy(line.substring(start, end)).replaceFirst("[；;，,。\\t]+$", "");
                return value.isEmpty() ? Optional.empty() : Optional.of(value.replace('\t', ' '));
            }
        }
        return Optional.empty();
    }
}
