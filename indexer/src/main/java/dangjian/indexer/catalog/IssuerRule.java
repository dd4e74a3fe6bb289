package dangjian.indexer.catalog;

import dangjian.indexer.extract.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who issued it: the signature above the date at the end; else the red head without "文件"; else the body named above the text as having adopted it; else
 * the body the title begins with; else the unit on a line of the head.
 */
final class IssuerRule implements MetadataRule<String> {

    private static final String BODY =
            "(?:委员会|办公室|办公厅|组织部|宣传部|统战部|纪律检查委员会|民政局|人民政府|国务院|法院|检察院|党委|党工委|党总支|党支部|党组|社区|街道|街道办事处|总工会|团委|妇联|党建办|议事会|评议会)";
    private static final Pattern SIGNATURE = Pattern.compile("[\\p{IsHan}“”（）() \\u3000]{2,40}");
    private static final Pattern RED_HEAD = Pattern.compile("(.{2,40}?)[ \\u3000]*文[ \\u3000]*件");
    private static final Pattern ADOPTED_BY = Pattern.compile(
            "(全国人民代表大会(?:常务委员会)?|国务院|最高人民法院|最高人民检察院|中央军事委员会|[\\p{IsHan}]{2,20}?(?:人民代表大会(?:常务委员会)?|人民政府))");
    /** 第十三届: the body is the same whichever session adopted the text. */
    private static final Pattern SESSION = Pattern.compile("^第[一二三四五六七八九十]{1,3}届");

    private static final Pattern TITLE_START = Pattern.compile(
            "((?:中共)?[\\p{IsHan}]{2,24}?" + BODY + ")(?=关于|第?[0-9〇一二三四五六七八九十]|[\\p{IsHan}“”]{0,24}(?:纪要|记录)|[、和]).*");
    private static final Pattern UNIT = Pattern.compile("([\\p{IsHan}]{2,24}?" + BODY + ")(?:[ \\u3000]+.*)?");

    @Override
    public Attribute<String> attribute() {
        return Attribute.ISSUER;
    }

    @Override
    public Optional<String> find(SourceText text, Findings sofar) {
        List<String> head = text.outline().head();
        return signature(text.outline().closing())
                .or(() -> firstGroup(
                        RED_HEAD, head.stream().filter(HeadLine::isRedHead).toList()))
                .or(() -> adoptedBy(head))
                .or(() -> firstGroup(
                        TITLE_START, List.of(sofar.get(Attribute.TITLE).orElse(""))))
                .or(() -> firstGroup(UNIT, head.stream().skip(1).toList()))
                .map(issuer ->
                        SESSION.matcher(issuer.replaceAll("[ \\u3000]", "")).replaceFirst(""));
    }

    private static Optional<String> signature(List<Block> closing) {
        for (int i = closing.size() - 1; i > 0; i--) {
            boolean isDate = WrittenDate.parse(closing.get(i).text()).isPresent();
            String above = closing.get(i - 1).text();
            if (isDate && SIGNATURE.matcher(above).matches() && above.matches(".*" + BODY + "[ \\u3000]*")) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> adoptedBy(List<String> head) {
        for (int i = head.size() - 1; i > 0; i--) {
            Matcher matcher = ADOPTED_BY.matcher(head.get(i));
            if (HeadLine.isNote(head.get(i)) && matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> firstGroup(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
