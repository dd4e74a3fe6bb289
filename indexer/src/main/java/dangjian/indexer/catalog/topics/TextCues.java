package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The places in one text that say how its other words are meant: denials (不是、不涉及) and the words of a meeting's roll (请假、缺席、有关负责人). Found in one
 * pass, since every word of a topic asks for them. For one text and one thread.
 */
final class TextCues {

    private static final List<String> DENIALS =
            List.of("不属于", "不涉及", "不包括", "不适用", "不列入", "不是", "并非", "而非", "无关", "不等于");

    /** 是不是 asks and 要不是 supposes: longer words, so that what they hold is no denial. */
    private static final List<String> NO_DENIALS = List.of("是不是", "要不是", "不是不");

    private static final List<String> ROLL = List.of("任记录", "作记录", "请假", "缺席", "有关负责人", "印发至", "抄送", "因病因事");

    private static final TermTrie TRIE = new TermTrie(
            Stream.of(DENIALS, NO_DENIALS, ROLL).flatMap(List::stream).toList());

    private final String text;
    private final PassageType type;
    private int[] denials = new int[4];
    private int denialCount;
    private int[] rolls = new int[4];
    private int rollCount;
    private int coveredTo;
    private int lineStart;
    private int lineEnd = -1;
    private boolean isLineFormal;

    TextCues(PassageType type, String text) {
        this.type = type;
        this.text = text;
        TRIE.find(text, this::found);
    }

    private void found(int index, int start, int end) {
        if (end <= coveredTo) {
            return;
        }
        coveredTo = end;
        if (index < DENIALS.size()) {
            denials = room(denials, denialCount);
            denials[denialCount++] = start;
        } else if (index >= DENIALS.size() + NO_DENIALS.size()) {
            rolls = room(rolls, rollCount);
            rolls[rollCount++] = start;
        }
    }

    private static int[] room(int[] places, int count) {
        return count < places.length ? places : Arrays.copyOf(places, count * 2);
    }

    /** Does a denial stand between two places? */
    boolean isDenied(int from, int to) {
        return isWithin(denials, denialCount, from, to);
    }

    /** Does a place stand in a line or sentence that is there for form's sake? */
    boolean isFormalAt(int at) {
        if (type == PassageType.ARTICLE) {
            return false; // an article on absence (请假、缺席) is a rule, no roll
        }
        if (rollCount > 0
                && isWithin(
                        rolls, rollCount, ClauseBounds.sentenceStart(text, at), ClauseBounds.sentenceEnd(text, at))) {
            return true;
        }
        return isFormalLineAt(at);
    }

    /** Asked for one word after the other, so that the line is mostly the one asked for before. */
    private boolean isFormalLineAt(int at) {
        if (at < lineStart || at > lineEnd) {
            lineStart = text.lastIndexOf('\n', at - 1) + 1;
            int lineFeed = text.indexOf('\n', at);
            lineEnd = lineFeed < 0 ? text.length() : lineFeed;
            isLineFormal = FormalText.isFormalLine(type, text, lineStart, lineEnd);
        }
        return isLineFormal;
    }

    private static boolean isWithin(int[] places, int count, int from, int to) {
        int found = Arrays.binarySearch(places, 0, count, from);
        int first = found < 0 ? -found - 1 : found;
        return first < count && places[first] < to;
    }
}
