package dangjian.indexer.catalog;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the agenda of minutes: items, what was said on each, what was decided, by whom and until when it is to be done, how the vote went. An item begins with a
 * heading or number; decisions begin with the words that announce them (会议决定：), or stand below a heading that does (会议议定事项).
 */
final class AgendaReader {

    private static final Pattern DECISIONS =
            Pattern.compile(".*(?:议定|决定|决议|明确的?事项|后续事项|整改事项|结论|责任和时限|责任分工).{0,12}[：:]?");
    private static final Pattern CONTAINER = Pattern.compile(".*(?:议程|会议内容|本季度议题|会议议题)[：:]?");
    private static final Pattern CIRCUMSTANCES = Pattern.compile(".*(?:基本情况|会前准备|到会情况|会议情况|由来和公示情况)");
    private static final Pattern NUMBER_WORDS =
            Pattern.compile("^(?:会议?第[一二三四五六七八九十]项|(?:议题|项目|议程)[一二三四五六七八九十0-9]{1,2}|第[一二三四五六七八九十]件)?[：:，、,. \\u3000]*");
    private static final Pattern OWN_ITEM = Pattern.compile("(?:议题|项目|议程)[一二三四五六七八九十0-9]{1,2}[：: \\u3000].*");
    /** 上季度议定事项办理结果 looks back. */
    private static final Pattern LOOKS_BACK = Pattern.compile(".*(?:办理结果|办理情况|落实情况|完成情况|上次|上季度|上月|回顾).*");

    private static final Pattern CUE = Pattern.compile("(?<=^|[。！？；\\n])[ \\u3000]*(?:"
            + "(?:会议|大会|议事会|支委会|支部委员会|党委会|联席会议|党工委会议|评议会|会上|与会人员|与会代表)"
            + "(?:最后|当场|经(?:讨论|研究|表决))?[，,]?(?:一致|原则)?"
            + "(?:议定|决定|决议|同意|要求|明确|商定|确定|意见|强调)[^。：:，,；]{0,10}[：:，,]"
            + "|(?:议定|决定|决议|商定)(?:如下|事项)?[：:])");
    private static final Pattern MARKER = Pattern.compile("^[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、.．][ \\u3000]*");
    private static final int LONGEST_TITLE = 60;

    private record Draft(
            String anchor, String title, List<String> discussion, List<Resolution> resolutions, List<String> votes) {

        static Draft of(String anchor, String title) {
            return new Draft(anchor, title, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void discuss(String passage) {
            if (!discussion.contains(passage)) {
                discussion.add(passage);
            }
        }

        AgendaItem finished() {
            Optional<String> vote = votes.stream().findFirst();
            if (resolutions.isEmpty() && vote.isPresent()) {
                resolutions.add(ResolutionReader.read(
                        discussion.isEmpty() ? anchor : discussion.get(discussion.size() - 1), vote.get()));
            }
            return new AgendaItem(anchor, title, discussion, resolutions, vote);
        }
    }

    private final List<AgendaItem> items = new ArrayList<>();
    private Draft open;
    private boolean inDecisions;
    private boolean inContainer;

    private AgendaReader() {}

    /** The items of some minutes. */
    static List<AgendaItem> read(List<Passage> passages) {
        AgendaReader reader = new AgendaReader();
        passages.stream()
                .filter(passage -> passage.type() != PassageType.PREAMBLE
                        && passage.type() != PassageType.CLOSING
                        && passage.type() != PassageType.CONTENTS)
                .forEach(reader::accept);
        reader.close();
        return List.copyOf(reader.items);
    }

    private void accept(Passage passage) {
        if (passage.type() == PassageType.TABLE) {
            addTable(passage);
            return;
        }
        String text = passage.text();
        String words = MARKER.matcher(text).replaceFirst("");
        boolean isTop = passage.path().isEmpty();
        boolean isNumbered = passage.type() == PassageType.HEADING || passage.type() == PassageType.ITEM;
        if (isNumbered && isTop) {
            beginTop(passage, words);
        } else if (isNumbered && inContainer) {
            begin(passage, words);
        } else if (OWN_ITEM.matcher(text).matches()) {
            begin(passage, text);
            addText(passage.anchor(), text);
        } else {
            text.lines().forEach(line -> addLine(passage.anchor(), line));
        }
    }

    private void addLine(String anchor, String line) {
        if (isAnnouncement(line)) {
            inDecisions = true;
        } else {
            addText(anchor, line);
        }
    }

    private void beginTop(Passage passage, String words) {
        inContainer = false;
        boolean isHeading = passage.type() == PassageType.HEADING;
        if (isHeading && CONTAINER.matcher(words).matches()) {
            inDecisions = false;
            inContainer = true;
        } else if (isHeading && CIRCUMSTANCES.matcher(words).matches()) {
            close();
            inDecisions = false;
        } else if (isHeading && isAnnouncement(words)) {
            close();
            open = Draft.of(passage.anchor(), title(words));
            inDecisions = true;
        } else if (inDecisions && !isHeading) {
            addText(passage.anchor(), passage.text());
        } else {
            inDecisions = false;
            begin(passage, words);
            if (!isHeading) {
                addText(passage.anchor(), passage.text());
            }
        }
    }

    private void begin(Passage passage, String words) {
        close();
        inDecisions = false;
        open = Draft.of(passage.anchor(), title(words));
    }

    private static boolean isAnnouncement(String text) {
        return text.length() <= LONGEST_TITLE
                && text.indexOf('。') < 0
                && DECISIONS.matcher(text).matches()
                && !LOOKS_BACK.matcher(text).matches();
    }

    private void addText(String anchor, String text) {
        if (open == null) {
            if (!inDecisions && !CUE.matcher(text).find()) {
                return;
            }
            open = Draft.of(anchor, "会议议定事项");
        }
        Optional<String> vote = ResolutionReader.vote(text);
        vote.ifPresent(open.votes()::add);
        if (inDecisions && MARKER.matcher(text).find()) {
            open.resolutions().add(ResolutionReader.read(anchor, text));
            return;
        }
        if (inDecisions && vote.isEmpty()) {
            addDecisions(anchor, text);
            return;
        }
        Matcher cue = CUE.matcher(text);
        if (!cue.find()) {
            open.discuss(anchor);
            return;
        }
        if (cue.start() > 0) {
            open.discuss(anchor);
        }
        addDecisions(anchor, text.substring(cue.end()));
    }

    /** What stands behind "会议决定：", its parts each a decision. */
    private void addDecisions(String anchor, String text) {
        for (String part : text.split("[；;\\n]")) {
            if (!part.isBlank()) {
                open.resolutions().add(ResolutionReader.read(anchor, part));
            }
        }
    }

    private void addTable(Passage table) {
        List<String[]> rows =
                table.text().lines().map(line -> line.split("\t", -1)).toList();
        String[] head = rows.get(0);
        int matter = column(head, "事项|议题|内容");
        int decision = column(head, "决议|决定|议定|结论|意见|措施");
        if (matter < 0 || decision < 0) {
            if (open != null) {
                open.discuss(table.anchor());
            }
            return;
        }
        close();
        int person = column(head, "责任|负责|承办|牵头");
        int deadline = column(head, "时限|期限|时间|完成");
        for (String[] row : rows.subList(1, rows.size())) {
            cell(row, decision).ifPresent(text -> {
                Draft item = Draft.of(table.anchor(), title(cell(row, matter).orElse("")));
                item.resolutions()
                        .add(ResolutionReader.ofCells(table.anchor(), text, cell(row, person), cell(row, deadline)));
                items.add(item.finished());
            });
        }
        inDecisions = false;
    }

    private static int column(String[] head, String words) {
        Pattern pattern = Pattern.compile(words);
        for (int i = 0; i < head.length; i++) {
            if (pattern.matcher(head[i]).find()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> cell(String[] row, int column) {
        return column < 0 || column >= row.length || row[column].isBlank()
                ? Optional.empty()
                : Optional.of(row[column].strip());
    }

    private static String title(String words) {
        String line = NUMBER_WORDS.matcher(words.lines().findFirst().orElse("")).replaceFirst("");
        int stop = line.indexOf('。');
        String first = stop > 0 ? line.substring(0, stop) : line;
        return first.length() <= LONGEST_TITLE
                ? first
                : first.substring(
                        0,
                        first.offsetByCodePoints(0, Math.min(LONGEST_TITLE, first.codePointCount(0, first.length()))));
    }

    private void close() {
        if (open != null
                && !(open.discussion().isEmpty()
                        && open.resolutions().isEmpty()
                        && open.votes().isEmpty())) {
            items.add(open.finished());
        }
        open = null;
    }
}
