package dangjian.indexer.extract;

import dangjian.corpus.document.ChineseNumeral;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/** Counts Word's automatic numbers along a document and writes them as Word shows them. ECMA-376 Part 1, §17.9. */
final class WordNumbering {

    private static final int LEVELS = 9;

    /** The counters of one list definition. Lists that share a definition go on counting where another left off. */
    private static final class Counters {
        private final int[] values = new int[LEVELS];
        private final boolean[] started = new boolean[LEVELS];
    }

    private final XWPFNumbering numbering;
    private final Map<BigInteger, Counters> byDefinition = new HashMap<>();
    private final Map<String, Boolean> restarted = new HashMap<>();

    WordNumbering(XWPFDocument document) {
        this.numbering = document.getNumbering();
    }

    /** The number in front of a paragraph, with the blank behind it; empty for a paragraph without one. Call once for each, in order. */
    String next(XWPFParagraph paragraph) {
        BigInteger listId = paragraph.getNumID();
        if (numbering == null || listId == null || listId.signum() == 0) {
            return "";
        }
        XWPFNum list = numbering.getNum(listId);
        if (list == null) {
            return "";
        }
        XWPFAbstractNum definition =
                numbering.getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        BigInteger ilvl = paragraph.getNumIlvl();
        int level = ilvl == null ? 0 : Math.min(ilvl.intValue(), LEVELS - 1);
        CTLvl shape = definition == null ? null : shape(definition, level);
        if (shape == null) {
            return "";
        }
        Counters counters =
                byDefinition.computeIfAbsent(definition.getCTAbstractNum().getAbstractNumId(), id -> new Counters());
        restart(list, listId, level, counters);
        count(definition, level, counters);
        String text = shape.getLvlText() == null ? "" : shape.getLvlText().getVal();
        return fill(definition, text, counters) + suffix(shape);
    }

    private void restart(XWPFNum list, BigInteger listId, int level, Counters counters) {
        for (CTNumLvl override : list.getCTNum().getLvlOverrideList()) {
            boolean applies = override.getIlvl().intValue() == level && override.isSetStartOverride();
            if (applies && restarted.putIfAbsent(listId + "/" + level, true) == null) {
                counters.values[level] = override.getStartOverride().getVal().intValue() - 1;
                counters.started[level] = true;
            }
        }
    }

    private static void count(XWPFAbstractNum definition, int level, Counters counters) {
        if (!counters.started[level]) {
            counters.started[level] = true;
            counters.values[level] = start(definition, level) - 1;
        }
        counters.values[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            CTLvl shape = shape(definition, deeper);
            boolean goesOn = shape != null
                    && shape.isSetLvlRestart()
                    && shape.getLvlRestart().getVal().intValue() == 0;
            if (!goesOn) {
                counters.started[deeper] = false;
            }
        }
    }

    private static int start(XWPFAbstractNum definition, int level) {
        CTLvl shape = shape(definition, level);
        return shape != null && shape.isSetStart() ? shape.getStart().getVal().intValue() : 1;
    }

    private static CTLvl shape(XWPFAbstractNum definition, int level) {
        return definition.getCTAbstractNum().getLvlList().stream()
                .filter(each -> each.getIlvl().intValue() == level)
                .findFirst()
                .orElse(null);
    }

    private static String fill(XWPFAbstractNum definition, String text, Counters counters) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean isPlaceholder = text.charAt(i) == '%'
                    && i + 1 < text.length()
                    && text.charAt(i + 1) >= '1'
                    && text.charAt(i + 1) <= '9';
            if (isPlaceholder) {
                int level = text.charAt(++i) - '1';
                int value = counters.started[level] ? counters.values[level] : start(definition, level);
                out.append(write(value, shape(definition, level)));
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static String write(int value, CTLvl shape) {
        String format = shape != null && shape.isSetNumFmt()
                ? shape.getNumFmt().xgetVal().getStringValue()
                : "decimal";
        boolean inRange = value >= 0 && value < 10_000;
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographDigital",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> inRange ? ChineseNumeral.format(value) : String.valueOf(value);
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value >= 1 && value <= 20 ? String.valueOf((char) ('①' + value - 1)) : String.valueOf(value);
            case "lowerLetter" -> letters(value);
            case "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "none", "bullet" -> "";
            default -> String.valueOf(value);
        };
    }

    private static String suffix(CTLvl shape) {
        boolean isBullet = shape.isSetNumFmt()
                && shape.getNumFmt().xgetVal().getStringValue().equals("bullet");
        String kind = shape.isSetSuff() ? shape.getSuff().xgetVal().getStringValue() : "tab";
        return isBullet || kind.equals("nothing") ? "" : " ";
    }

    private static String fullWidth(int value) {
        StringBuilder out = new StringBuilder();
        String.valueOf(value).chars().forEach(c -> out.append((char) (c - '0' + '０')));
        return out.toString();
    }

    private static String letters(int value) {
        return value < 1
                ? String.valueOf(value)
                : String.valueOf((char) ('a' + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }

    private static String roman(int value) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] names = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                out.append(names[i]);
            }
        }
        return out.toString();
    }
}
