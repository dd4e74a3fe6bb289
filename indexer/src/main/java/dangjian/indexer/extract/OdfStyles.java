package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an OpenDocument says of its paragraphs and lists: page breaks, and how lists and headings are numbered. OASIS OpenDocument 1.3 Part 3, §16. */
final class OdfStyles {

    private static final Map<String, String> FORMATS = Map.of(
            "1", "decimal",
            "a", "lowerLetter",
            "A", "upperLetter",
            "i", "lowerRoman",
            "I", "upperRoman",
            "一", "chineseCountingThousand",
            "壹", "chineseLegalSimplified",
            "①", "decimalEnclosedCircle",
            "甲", "ideographTraditional",
            "子", "ideographZodiac");

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, XmlElement> lists = new HashMap<>();
    private XmlElement outline = XmlElement.NONE;

    /** Makes a style or list style known. */
    void add(XmlElement style) {
        switch (style.name()) {
            case "style" -> styles.put(style.attribute("name"), style);
            case "list-style" -> lists.put(style.attribute("name"), style);
            case "outline-style" -> outline = style;
            default -> {
                // fonts and page layouts
            }
        }
    }

    boolean breaksBefore(String style) {
        return breaks(style, "break-before");
    }

    boolean breaksAfter(String style) {
        return breaks(style, "break-after");
    }

    private boolean breaks(String style, String where) {
        Set<String> seen = new HashSet<>();
        String name = style;
        while (styles.containsKey(name) && seen.add(name)) {
            XmlElement properties = styles.get(name).child("paragraph-properties");
            if (properties.has(where)) {
                return properties.attribute(where).equals("page");
            }
            name = styles.get(name).attribute("parent-style-name");
        }
        return false;
    }

    /** Whether a style, or one it is based on, is that of the title. */
    boolean isTitle(String style) {
        String parent = styles.containsKey(style) ? styles.get(style).attribute("parent-style-name") : "";
        return style.equals("Title") || parent.equals("Title");
    }

    /**
     * A list as it is counted.
     *
     * @param key names the list; what goes on with an earlier one has its key
     * @param style the name of its list style
     */
    ListCounters.NumberedList list(String key, String style) {
        return new OdfList(key, lists.getOrDefault(style, XmlElement.NONE));
    }

    ListCounters.NumberedList headings() {
        return new OdfList("headings", outline);
    }

    private record OdfList(String id, XmlElement style) implements ListCounters.NumberedList {

        @Override
        public String definition() {
            return id;
        }

        @Override
        public Optional<Integer> startOverride(int level) {
            return Optional.empty();
        }

        @Override
        public Optional<NumberedLevel> level(int level) {
            return style.children().stream()
                    .filter(each -> each.number("level", 0) == level + 1)
                    .findFirst()
                    .map(each -> shape(each, level));
        }

        private static NumberedLevel shape(XmlElement shape, int level) {
            String format = shape.attribute("num-format");
            boolean isNumber = !shape.name().endsWith("bullet") && !shape.name().endsWith("image");
            String name = !isNumber
                    ? NumberFormat.BULLET
                    : format.isEmpty() ? NumberFormat.NONE : FORMATS.getOrDefault(format.substring(0, 1), "decimal");
            return new NumberedLevel(
                    shape.number("start-value", 1),
                    name,
                    isNumber ? text(shape, level, format) : "",
                    suffix(shape),
                    false,
                    -1);
        }

        private static String suffix(XmlElement shape) {
            String behind = shape.child("list-level-properties")
                    .child("list-level-label-alignment")
                    .attribute("label-followed-by");
            return behind.equals("nothing") ? "" : " ";
        }

        private static String text(XmlElement shape, int level, String format) {
            if (shape.has("num-list-format")) {
                return shape.attribute("num-list-format").replaceAll("%([1-9])%", "%$1");
            }
            if (format.isEmpty()) {
                return "";
            }
            StringBuilder out = new StringBuilder(shape.attribute("num-prefix"));
            int shown = Math.min(shape.number("display-levels", 1), level + 1);
            for (int each = level - shown + 1; each <= level; each++) {
                out.append(each == level - shown + 1 ? "" : ".").append('%').append(each + 1);
            }
            return out.append(shape.attribute("num-suffix")).toString();
        }
    }
}
