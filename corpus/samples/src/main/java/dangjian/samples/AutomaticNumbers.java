package dangjian.samples;

import dangjian.corpus.document.ChineseNumeral;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * Replaces typed numbers by ones that Word makes. A number that is not the next one of its list stays typed. Items begin anew in each article or section: each
 * time a list of their own.
 */
final class AutomaticNumbers {

    /** The kinds of numbers, each a list of Word's. */
    private enum Kind {
        CHAPTER("第([一二三四五六七八九十百零]+)章[\\s\\u3000]*", "第%1章", "chineseCountingThousand", true),
        ARTICLE("第([一二三四五六七八九十百零]+)条[\\s\\u3000]*", "第%1条", "chineseCountingThousand", true),
        FIRST("([一二三四五六七八九十]+)、", "%1、", "chineseCountingThousand", false),
        SECOND("（([一二三四五六七八九十]+)）", "（%1）", "chineseCountingThousand", false);

        private final Pattern typed;
        private final String text;
        private final String format;
        private final boolean blankBehind;

        Kind(String typed, String text, String format, boolean blankBehind) {
            this.typed = Pattern.compile(typed);
            this.text = text;
            this.format = format;
            this.blankBehind = blankBehind;
        }
    }

    private final XWPFNumbering numbering;
    private final Map<Kind, Integer> last = new EnumMap<>(Kind.class);
    private final Map<Kind, BigInteger> lists = new EnumMap<>(Kind.class);
    private int definitions;

    AutomaticNumbers(XWPFDocument document) {
        this.numbering = document.createNumbering();
    }

    /** Numbers a paragraph where its line begins with the next number of a list; the text that is left to type. */
    String apply(XWPFParagraph paragraph, SourceText.Line line) {
        boolean mayHaveNumber = line.style() == SourceText.Style.PARAGRAPH
                || line.style() == SourceText.Style.HEADING_1
                || line.style() == SourceText.Style.HEADING_2;
        if (!mayHaveNumber) {
            return line.text();
        }
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.typed.matcher(line.text());
            if (matcher.lookingAt()) {
                return number(paragraph, line.text(), kind, matcher);
            }
        }
        return line.text();
    }

    private String number(XWPFParagraph paragraph, String text, Kind kind, Matcher matcher) {
        int number = ChineseNumeral.parse(matcher.group(1)).orElse(-1);
        boolean begins = number == 1 && (kind == Kind.FIRST || kind == Kind.SECOND);
        if (begins) {
            last.put(kind, 0);
            lists.remove(kind);
        }
        if (number != last.getOrDefault(kind, 0) + 1) {
            return text;
        }
        last.put(kind, number);
        BigInteger list = lists.computeIfAbsent(kind, this::newList);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.ZERO);
        return text.substring(matcher.end());
    }

    private BigInteger newList(Kind kind) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(definitions++));
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.Enum.forString(kind.format));
        level.addNewSuff().setVal(kind.blankBehind ? STLevelSuffix.SPACE : STLevelSuffix.NOTHING);
        level.addNewLvlText().setVal(kind.text);
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }
}
