package dangjian.indexer.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who issued it: the signature above the date at the end; else the red head without "文件"; else the body named above the text as having promulgated it, or adopted it; else
 * the body the title begins with; else the unit on a line of the head.
 */
final class IssuerRule implements MetadataRule<String> {

    private static final String BODY =
            "(?:委员会|办公室|办公厅|组织部|宣传部|统战部|纪律检查委员会|民政局|人民政府|国务院|法院|检察院|党委|党工委|党总支|党支部|党组|社区|街道|街道办事处|总工会|团委|妇联|党建办|议事会|评议会|联合会|工会|领导小组|指挥部|联席会议)";
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.7;
    private static final Pattern ENDS_WITH_BODY = Pattern.compile(".*" + BODY + "[ \\u3000]*");
    private static final Pattern SIGNATURE = Pattern.compile("[\\p{IsHan}“”（）() \\u3000]{2,40}");
    private static final Pattern RED_HEAD = Pattern.compile("(.{2,40}?)[ \\u3000]*文[ \\u3000]*件");
    private static final Pattern ADOPTED_BY = Pattern.compile(
            "(全国人民代表大会(?:常务委员会)?|国务院|最高人民法院|最高人民检察院|中央军事委员会|[\\p{IsHan}]{2,20}?(?:人民代表大会(?:常务委员会)?|人民政府))");
    /** 第十三届: the body is the same whichever session adopted the text, and however fully it is named. */
    private static final Pattern SESSION = Pattern.compile("^日?(?:中华人民共和国(?=第|全国人民代表大会|国务院))?(?:第[一二三四五六七八九十]{1,3}届)?");

    private static final Pattern TITLE_START = Pattern.compile(
            "((?:中共)?[\\p{IsHan}]{2,24}?" + BODY + ")(?=关于|第?[0-9〇一二三四五六七八九十]|[\\p{IsHan}“”]{0,24}(?:纪要|记录)|[、和]).*");
    private static final Pattern UNIT = Pattern.compile("([\\p{IsHan}]{2,24}?" + BODY + ")(?:[ \\u3000]+.*)?");

    @Override
    public Attribute<String> attribute() {
        return Attribute.ISSUER;
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        List<TextLine> head = text.head();
        return signature(text.closing())
                .or(() -> firstGroup(
                        RED_HEAD,
                        head.stream()
                                .filter(line -> HeadLine.isRedHead(line.text()))
                                .toList(),
                        SURE))
                .or(() -> PromulgatingBodies.in(head)
                        .map(bodies -> Finding.in(bodies.line(), bodies.names().get(0), SURE)))
                .or(() -> adoptedBy(head))
                .or(() -> firstGroup(
                        TITLE_START,
                        List.of(new TextLine(sofar.get(Attribute.TITLE).orElse(""), "head", TextLine.Zone.HEAD)),
                        LIKELY))
                .or(() -> firstGroup(UNIT, head.stream().skip(1).toList(), LIKELY))
                .map(found -> found.map(issuer ->
                        SESSION.matcher(issuer.replaceAll("[ \\u3000]", "")).replaceFirst("")));
    }

    private static Optional<Finding<String>> signature(List<TextLine> closing) {
        for (int i = closing.size() - 1; i > 0; i--) {
            boolean isDate = WrittenDate.parse(closing.get(i).text()).isPresent();
            TextLine above = closing.get(i - 1);
            if (isDate && isBody(above.text())) {
                return Optional.of(Finding.in(above, above.text(), SURE));
            }
        }
        return Optional.empty();
    }

    /** Whether a line is the name of a body and nothing else. */
    static boolean isBody(String line) {
        return SIGNATURE.matcher(line).matches()
                && ENDS_WITH_BODY.matcher(line.replaceAll("[ \\u3000]", "")).matches();
    }

    private static Optional<Finding<String>> adoptedBy(List<TextLine> head) {
        for (int i = head.size() - 1; i > 0; i--) {
            Matcher matcher = ADOPTED_BY.matcher(head.get(i).text());
            if (HeadLine.isNote(head.get(i).text()) && matcher.find()) {
                return Optional.of(Finding.in(head.get(i), matcher.group(1), SURE));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding<String>> firstGroup(Pattern pattern, List<TextLine> lines, double confidence) {
        for (TextLine line : lines) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.matches()) {
                return Optional.of(Finding.in(line, matcher.group(1), confidence));
            }
        }
        return Optional.empty();
    }
}
