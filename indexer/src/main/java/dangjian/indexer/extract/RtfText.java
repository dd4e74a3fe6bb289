package dangjian.indexer.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the text of an RTF file into blocks: what is in header and other unseen groups is left out, automatic numbers stand in groups of their own and are
 * kept. RTF 1.9.1.
 */
final class RtfText {

    private static final Set<String> UNSEEN = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "fldinst",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "annotation",
            "atnid",
            "atnauthor",
            "atnref",
            "atndate",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "xmlnstbl",
            "bkmkstart",
            "bkmkend",
            "filetbl",
            "nonshppict",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "sp",
            "userprops",
            "tc",
            "xe");
    private static final Set<String> SEEN_THOUGH_STARRED = Set.of("shppict", "shpinst", "pn", "fldrslt", "footnote");
    private static final Map<Integer, String> CHARSETS = Map.of(
            128,
            "Shift_JIS",
            129,
            "EUC-KR",
            134,
            "GB18030",
            136,
            "Big5",
            204,
            "windows-1251",
            238,
            "windows-1250",
            161,
            "windows-1253");

    /** What holds within a group. */
    private static final class Group {

        private boolean isUnseen;
        private boolean isDeleted;
        private boolean isFontTable;
        private boolean isNumber;
        private boolean isNote;
        private boolean isStarred;
        private boolean isTitle;
        private int fallback = 1;
        private Charset charset = Charset.forName("windows-1252");

        private Group inner() {
            Group inner = new Group();
            inner.isUnseen = isUnseen;
            inner.isDeleted = isDeleted;
            inner.isFontTable = isFontTable;
            inner.fallback = fallback;
            inner.charset = charset;
            inner.isNumber = isNumber;
            return inner;
        }
    }

    private final BlockList blocks;
    private final PageCounter pages = new PageCounter();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final List<String> cells = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private Charset standard = Charset.forName("windows-1252");
    private Group group = new Group();
    private StringBuilder text = new StringBuilder();
    private boolean inTable;
    private int level;
    private int font;
    private int skip;

    RtfText(BlockList blocks) {
        this.blocks = blocks;
    }

    PageCounter pages() {
        return pages;
    }

    String title() {
        return title.toString().strip();
    }

    /** Reads a whole file. */
    void addAll(byte[] rtf) {
        int at = 0;
        while (at < rtf.length) {
            int c = rtf[at] & 0xFF;
            switch (c) {
                case '{' -> {
                    flush();
                    outer.push(group);
                    group = group.inner();
                    at++;
                }
                case '}' -> {
                    flush();
                    close();
                    at++;
                }
                case '\\' -> at = control(rtf, at + 1);
                case '\r', '\n' -> at++;
                default -> {
                    plain(c);
                    at++;
                }
            }
        }
        flush();
        endParagraph();
        endRow();
    }

    private void close() {
        if (group.isNote) {
            notes.add(text.toString());
            text = texts.pop();
        }
        group = outer.isEmpty() ? group : outer.pop();
    }

    private void plain(int c) {
        if (skip > 0) {
            skip--;
        } else {
            pending.write(c);
        }
    }

    /** Reads what a backslash begins; where to go on. */
    private int control(byte[] rtf, int from) {
        if (from >= rtf.length) {
            return from;
        }
        char c = (char) (rtf[from] & 0xFF);
        if (!isLetter(c)) {
            return symbol(rtf, from, c);
        }
        int at = from;
        while (at < rtf.length && isLetter((char) rtf[at])) {
            at++;
        }
        String word = new String(rtf, from, at - from, StandardCharsets.ISO_8859_1);
        int end = at;
        while (end < rtf.length && (rtf[end] >= '0' && rtf[end] <= '9' || end == at && rtf[end] == '-')) {
            end++;
        }
        String digits = new String(rtf, at, Math.min(end - at, 10), StandardCharsets.ISO_8859_1);
        boolean hasNumber = digits.matches("-?[0-9]{1,9}");
        int number = hasNumber ? Integer.parseInt(digits) : 1;
        if (end < rtf.length && rtf[end] == ' ') {
            end++;
        }
        flush();
        if (word.equals("bin") && hasNumber) {
            return end + Math.max(0, number);
        }
        if (skip > 0) {
            skip--;
            return end;
        }
        word(word, hasNumber, number);
        return end;
    }

    private int symbol(byte[] rtf, int from, char c) {
        if (c == '\'' && from + 2 < rtf.length) {
            int value = Character.digit(rtf[from + 1], 16) * 16 + Character.digit(rtf[from + 2], 16);
            plain(Math.max(value, 0));
            return from + 3;
        }
        switch (c) {
            case '{', '}', '\\' -> plain(c);
            case '~' -> append(" ");
            case '_' -> append("-");
            case '*' -> group.isStarred = true;
            case '\r', '\n' -> endParagraph();
            default -> {
                // optional hyphens and the like are not seen
            }
        }
        return from + 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void word(String word, boolean hasNumber, int number) {
        if (group.isStarred) {
            group.isStarred = false;
            group.isUnseen |= !SEEN_THOUGH_STARRED.contains(word);
        }
        if (word.equals("fonttbl")) {
            group.isFontTable = true;
        }
        if (UNSEEN.contains(word)) {
            group.isUnseen = true;
        }
        switch (word) {
            case "ansicpg" -> {
                standard = charset(number == 936 ? "GB18030" : "windows-" + number, standard);
                group.charset = standard;
            }
            case "f" -> font(number);
            case "fcharset" -> {
                if (group.isFontTable) {
                    fonts.put(font, charset(CHARSETS.getOrDefault(number, standard.name()), standard));
                }
            }
            case "uc" -> group.fallback = Math.max(0, Math.min(number, 10));
            case "u" -> {
                append(String.valueOf((char) (number & 0xFFFF)));
                skip = group.fallback;
            }
            case "title" -> group.isTitle = true;
            case "listtext", "pntext" -> group.isNumber = true;
            case "footnote" -> beginNote();
            case "deleted" -> group.isDeleted = !hasNumber || number != 0;
            case "plain" -> group.isDeleted = false;
            default -> layout(word, number);
        }
    }

    private void layout(String word, int number) {
        switch (word) {
            case "par" -> endParagraph();
            case "pard" -> {
                inTable = group.isNumber && inTable;
                level = group.isNumber ? level : 0;
            }
            case "intbl" -> inTable = true;
            case "outlinelevel" -> level = group.isUnseen ? level : number + 1;
            case "cell", "nestcell" -> endCell();
            case "row", "nestrow" -> endRow();
            case "line" -> append("\n");
            case "tab" -> append(group.isNumber ? " " : "\t");
            case "page", "sect" -> {
                endParagraph();
                pages.hardBreak();
            }
            case "pagebb" -> pages.beginPage();
            case "emdash" -> append("—");
            case "endash" -> append("–");
            case "lquote" -> append("‘");
            case "rquote" -> append("’");
            case "ldblquote" -> append("“");
            case "rdblquote" -> append("”");
            case "emspace", "enspace", "qmspace" -> append(" ");
            default -> {
                // looks, not text
            }
        }
    }

    private void font(int number) {
        font = number;
        if (!group.isFontTable) {
            group.charset = fonts.getOrDefault(number, standard);
        }
    }

    private static Charset charset(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    private void beginNote() {
        if (!group.isUnseen) {
            group.isNote = true;
            texts.push(text);
            text = new StringBuilder();
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            String decoded = pending.toString(group.charset);
            pending.reset();
            append(decoded);
        }
    }

    private void append(String more) {
        if (group.isTitle) {
            title.append(more);
        } else if (!group.isUnseen && !group.isDeleted) {
            text.append(group.isNumber && isSymbol(more) ? "" : more);
        }
    }

    /** A bullet is a place in a symbol font. */
    private static boolean isSymbol(String text) {
        return text.length() == 1 && (text.charAt(0) >= 0xE000 && text.charAt(0) <= 0xF8FF || text.charAt(0) == '·');
    }

    private void endParagraph() {
        flush();
        if (group.isUnseen) {
            return;
        }
        if (!texts.isEmpty() || inTable) {
            text.append('\n');
            return;
        }
        endRow();
        Block.Type type = level > 0 && level <= 9 ? Block.Type.HEADING : Block.Type.PARAGRAPH;
        String line = text.toString();
        text.setLength(0);
        if (!line.isBlank()) {
            blocks.add(type, type == Block.Type.HEADING ? level : 0, line, pages.text());
        }
        addNotes();
    }

    private void endCell() {
        flush();
        if (!group.isUnseen) {
            cells.add(text.toString());
            text.setLength(0);
        }
    }

    private void endRow() {
        if (!cells.isEmpty() && !group.isUnseen) {
            boolean isFrame = cells.size() == 1 && cells.get(0).strip().contains("\n");
            if (isFrame) {
                blocks.addParagraph(cells.get(0), pages.text());
            } else {
                blocks.addRow(cells, pages.text());
            }
            cells.clear();
            addNotes();
        }
    }

    private void addNotes() {
        notes.forEach(note -> blocks.addParagraph(note, pages.text()));
        notes.clear();
    }
}
