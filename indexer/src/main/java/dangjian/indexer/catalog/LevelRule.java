package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Origin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What force a policy text has by its maker and form (效力级别): 党内法规 (中国共产党党内法规制定条例 第四条、第五条), 宪法, 法律, 行政法规, 监察法规, 地方性法规, 司法解释,
 * 部门规章, 地方政府规章 (立法法); anything else is a 规范性文件.
 */
final class LevelRule implements MetadataRule<String> {

    /** A level with what the head and the title must have. */
    private record Level(String name, Pattern title, Pattern head) {}

    private static final Pattern ANY = Pattern.compile("");
    private static final String RULES = "(?:条例|规定|办法|规则|细则|规程|决定)(?:[（(].*)?$";
    private static final List<Level> LEVELS = List.of(
            new Level("宪法", Pattern.compile("宪法(?:修正案.*)?$"), ANY),
            new Level("党内法规", Pattern.compile("党章|中国共产党章程$"), ANY),
            new Level(
                    "党内法规",
                    Pattern.compile("(?:准则|条例|规定|办法|规则|细则)(?:[（(].*)?$"),
                    Pattern.compile(
                            "中共中央|中国共产党中央|中央(?!军事)[\\p{IsHan}]{2,6}(?:部|委|厅|纪委)|(?:中共)?\\p{IsHan}{2,6}(?:省|自治区)委(?!组织|宣传)|中共(?:北京|天津|上海|重庆)市委(?!组织|宣传)")),
            new Level("党内规范性文件", ANY, Pattern.compile("中共|中国共产党|党委|党工委|党组|党支部|委组织部|委办公室|纪委")),
            new Level("司法解释", ANY, Pattern.compile("最高人民法院|最高人民检察院|法释|高检发释")),
            new Level(
                    "法律",
                    Pattern.compile("(?:法|法典|修正案.*|决定|决议|规则|条例)(?:[（(].*)?$"),
                    Pattern.compile("全国人民代表大会|全国人大|中华人民共和国主席令")),
            new Level("监察法规", Pattern.compile(RULES), Pattern.compile("国家监察委员会")),
            new Level("行政法规", Pattern.compile(RULES), Pattern.compile("国务院令|国务院(?:发布|公布|批准)|政务院")),
            new Level("地方性法规", Pattern.compile(RULES), Pattern.compile("(?:省|市|区|州|县)第?.{0,8}人民代表大会|人民代表大会常务委员会")),
            new Level("地方政府规章", Pattern.compile(RULES), Pattern.compile("(?:省|市|州|区)人民政府令")),
            new Level("行政法规", Pattern.compile(RULES), Pattern.compile("国务院")),
            new Level(
                    "部门规章", Pattern.compile(RULES), Pattern.compile("(?:部|委员会|总局|局|署|银行|会)(?:、[\\p{IsHan}]{2,20})*令")));

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.LEVEL);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        boolean isPolicy = sofar.get(Attribute.KIND)
                .filter(kind -> kind == DocumentKind.POLICY)
                .isPresent();
        if (!isPolicy) {
            return Optional.empty();
        }
        String title = sofar.get(Attribute.TITLE).orElse("");
        String head = makers(text, sofar);
        return Optional.of(LEVELS.stream()
                .filter(level -> level.title().matcher(title).find()
                        && level.head().matcher(head).find())
                .findFirst()
                .map(level -> Finding.in("head", head.isEmpty() ? title : head, level.name(), 0.85))
                .or(() -> byFolder(text.file().fullPath()))
                .orElseGet(() -> Finding.derived("规范性文件", 0.6)));
    }

    /** People sort their files into folders called 行政法规, 司法解释; what the text does not say, the folder may. */
    private static Optional<Finding<String>> byFolder(String path) {
        return LEVELS.stream()
                .map(Level::name)
                .filter(name -> path.contains(name + "/"))
                .findFirst()
                .map(name -> Finding.from(Origin.FOLDER, path, name, 0.6));
    }

    /** The lines that say who made it, titles of other texts in 《》 left out. */
    private static String makers(SourceText text, Findings sofar) {
        String notes = text.head().stream()
                .map(TextLine::text)
                .filter(line -> HeadLine.isNote(line) || HeadLine.isRedHead(line))
                .map(line -> line.replaceAll("[《<].*[》>]", ""))
                .collect(Collectors.joining(" "));
        return (notes + " " + sofar.get(Attribute.ISSUER).orElse("")).strip();
    }
}
