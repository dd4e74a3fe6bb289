package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns the content of a UOF document into blocks: 段落 with their automatic numbers, rows of 文字表 and 工作表, 幻灯片. */
final class UofText {

    private static final Map<String, String> FORMATS = Map.of(
            "chinese-counting", "chineseCountingThousand",
            "chinese-legal-simplified", "chineseLegalSimplified",
            "ideograph-traditional", "ideographTraditional",
            "ideograph-zodiac", "ideographZodiac",
            "decimal-enclosed-circle-chinese", "decimalEnclosedCircle",
            "upper-roman", "upperRoman",
            "lower-roman", "lowerRoman",
            "upper-letter", "upperLetter",
            "lower-letter", "lowerLetter",
            "decimal-full-width", "decimalFullWidth");
    private static final Set<String> UNSEEN = Set.of(
            "段落属性", "句属性", "节属性", "批注", "批注集", "公用处理规则", "元数据", "式样集", "页眉页脚", "母版集", "对象集", "用户数据集", "扩展区", "引文",
            "域代码");
    private static final int WIDEST_GAP = 30;

    private final BlockList blocks;
    private final ListCounters counters = new ListCounters();
    private final Map<String, XmlElement> lists = new HashMap<>();
    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, XmlElement> figures = new HashMap<>();
    private final List<XmlElement> pending = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> deletions = new HashSet<>();
    private OptionalInt slide = OptionalInt.empty();
    private int slides;

    UofText(BlockList blocks) {
        this.blocks = blocks;
    }

    int slides() {
        return slides;
    }

    /** Makes lists, styles and drawings known that the text refers to. */
    void addDefinitions(XmlElement root) {
        root.findAll("自动编号集")
                .forEach(all -> all.children("自动编号").forEach(list -> lists.put(list.attribute("标识符"), list)));
        root.findAll("段落式样").forEach(style -> styles.put(style.attribute("标识符"), style));
        root.findAll("图形").forEach(figure -> figures.put(figure.attribute("标识符"), figure));
    }

    /** Adds an element of the body and what is in it. */
    void addAll(XmlElement element) {
        if (UNSEEN.contains(element.name())) {
            return;
        }
        switch (element.name()) {
            case "段落" -> paragraph(element);
            case "文字表" -> rows(element);
            case "单工作表", "工作表" -> sheet(element);
            case "幻灯片" -> {
                slide = OptionalInt.of(++slides);
                element.children().forEach(this::addAll);
            }
            case "锚点" -> anchor(element);
            default -> element.children().forEach(this::addAll);
        }
    }

    private void anchor(XmlElement anchor) {
        String id = anchor.has("图形引用")
                ? anchor.attribute("图形引用")
                : anchor.child("图形").attribute("图形引用");
        XmlElement figure = figures.get(id);
        if (figure == null || !shown.add(id + "@" + slides)) {
            return;
        }
        String role = anchor.attribute("占位符") + anchor.child("占位符").attribute("类型");
        if (role.contains("title")) {
            String title = String.join(" ", figure.findAll("段落").map(this::text).toList());
            blocks.add(Block.Type.HEADING, 1, title, slide);
        } else {
            figure.findAll("段落").toList().forEach(this::paragraph);
        }
    }

    private void paragraph(XmlElement paragraph) {
        XmlElement properties = paragraph.child("段落属性");
        String text = text(paragraph);
        String number = number(properties);
        int outline = outline(properties);
        Block.Type type = outline > 0 ? Block.Type.HEADING : Block.Type.PARAGRAPH;
        if (!text.isBlank()) {
            blocks.add(type, outline, number + text, slide);
        }
        List<XmlElement> now = List.copyOf(pending);
        pending.clear();
        for (XmlElement each : now) {
            if (each.is("锚点")) {
                anchor(each);
            } else {
                each.children().forEach(this::addAll);
            }
        }
    }

    private int outline(XmlElement properties) {
        String own = properties.child("大纲级别").text().strip();
        XmlElement style = styles.getOrDefault(properties.attribute("式样引用"), XmlElement.NONE);
        String said = own.isEmpty() ? style.child("大纲级别").text().strip() : own;
        return said.matches("[1-9]") ? said.charAt(0) - '0' : 0;
    }

    private String text(XmlElement paragraph) {
        StringBuilder out = new StringBuilder();
        paragraph.children().forEach(child -> inline(child, out));
        return out.toString();
    }

    private void inline(XmlElement element, StringBuilder out) {
        if (UNSEEN.contains(element.name())) {
            return;
        }
        switch (element.name()) {
            case "修订开始" -> {
                if (element.attribute("类型").equals("delete")) {
                    deletions.add(element.attribute("标识符"));
                }
            }
            case "修订结束" -> deletions.remove(element.attribute("开始标识引用"));
            case "文本串" -> out.append(deletions.isEmpty() ? element.text() : "");
            case "空格符" -> out.append(" ".repeat(Math.min(Math.max(element.number("个数", 1), 0), 1000)));
            case "制表符" -> out.append('\t');
            case "换行符", "分页符", "分栏符" -> out.append('\n');
            case "脚注", "尾注", "锚点" -> pending.add(element);
            default -> element.children().forEach(child -> inline(child, out));
        }
    }

    private String number(XmlElement properties) {
        XmlElement wanted = properties.child("自动编号信息");
        if (wanted == XmlElement.NONE) {
            XmlElement style = styles.getOrDefault(properties.attribute("式样引用"), XmlElement.NONE);
            wanted = style.child("自动编号信息");
        }
        XmlElement list = lists.get(wanted.attribute("编号引用"));
        return list == null ? "" : counters.next(new UofList(list), wanted.number("编号级别", 0));
    }

    private record UofList(XmlElement list) implements ListCounters.NumberedList {

        @Override
        public String id() {
            return list.attribute("标识符");
        }

        @Override
        public String definition() {
            return id();
        }

        @Override
        public Optional<Integer> startOverride(int level) {
            return Optional.empty();
        }

        @Override
        public Optional<NumberedLevel> level(int level) {
            return list.children("级别")
                    .filter(each -> each.number("级别值", 0) == level)
                    .findFirst()
                    .map(UofList::shape);
        }

        private static NumberedLevel shape(XmlElement level) {
            boolean isBullet = level.hasChild("项目符号") || level.hasChild("图片符号引用");
            String format = level.child("编号格式").text().strip();
            String start = level.child("起始编号").text().strip();
            return new NumberedLevel(
                    start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1,
                    isBullet ? NumberFormat.BULLET : FORMATS.getOrDefault(format, "decimal"),
                    level.child("编号格式表示").text(),
                    level.attribute("尾随字符").equals("none") ? "" : " ",
                    false,
                    -1);
        }
    }

    private void rows(XmlElement table) {
        for (XmlElement row : table.children("行").toList()) {
            List<String> cells = new ArrayList<>();
            List<XmlElement> inner = new ArrayList<>();
            row.children("单元格").forEach(cell -> {
                cells.add(String.join(
                        "\n",
                        cell.children("段落")
                                .map(p -> number(p.child("段落属性")) + text(p))
                                .toList()));
                cell.children("文字表").forEach(inner::add);
            });
            blocks.addRow(cells, slide);
            inner.forEach(this::rows);
        }
    }

    private void sheet(XmlElement sheet) {
        if (sheet.has("名称")) {
            blocks.add(Block.Type.HEADING, 1, sheet.attribute("名称"), OptionalInt.empty());
        }
        sheet.findAll("行").forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (XmlElement cell : row.children("单元格").toList()) {
                String text = String.join(
                        "", cell.findAll("文本串").map(XmlElement::text).toList());
                int column = cell.number("列号", cells.size() + 1) - 1;
                if (!text.isBlank()) {
                    for (int gap = Math.min(column - cells.size(), WIDEST_GAP); gap > 0; gap--) {
                        cells.add("");
                    }
                    cells.add(text);
                }
            }
            blocks.addRow(cells, OptionalInt.empty());
        });
        sheet.findAll("锚点").forEach(this::anchor);
    }
}
