package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The automatic numbers of a Word document: which list a paragraph is in, and the number it gets there. ECMA-376 Part 1, §17.9. */
final class DocxNumbering {

    private final DocxStyles styles;
    private final Map<String, XmlElement> definitions = new HashMap<>();
    private final Map<String, XmlElement> lists = new HashMap<>();
    private final ListCounters counters = new ListCounters();

    /** @param root the root of numbering.xml, or {@link XmlElement#NONE} */
    DocxNumbering(XmlElement root, DocxStyles styles) {
        this.styles = styles;
        root.children("abstractNum").forEach(each -> definitions.put(each.attribute("abstractNumId"), each));
        root.children("num").forEach(each -> lists.put(each.attribute("numId"), each));
    }

    /** The number in front of a paragraph, with the blank behind it; empty for a paragraph without one. Call once for each, in order. */
    String next(XmlElement properties) {
        XmlElement own = properties.child("numPr");
        String listId = own.child("numId").attribute("val");
        int level = own.child("ilvl").number("val", -1);
        if (listId.isEmpty()) {
            DocxStyles.ListOfStyle inherited = styles.list(styles.styleOf(properties));
            listId = inherited.listId();
            if (level < 0) {
                level = levelOfStyle(listId, styles.styleOf(properties), inherited);
            }
        }
        XmlElement list = lists.get(listId);
        if (list == null || listId.equals("0")) {
            return "";
        }
        return counters.next(new WordList(list, definition(list)), Math.max(level, 0));
    }

    /** A level says which style it belongs to; that counts more than the level the style names. */
    private int levelOfStyle(String listId, String styleId, DocxStyles.ListOfStyle inherited) {
        XmlElement list = lists.getOrDefault(listId, XmlElement.NONE);
        XmlElement definition = definition(list);
        for (String id : new String[] {styleId, inherited.styleId()}) {
            Optional<XmlElement> tied = definition
                    .children("lvl")
                    .filter(level -> level.child("pStyle").attribute("val").equals(id))
                    .findFirst();
            if (tied.isPresent() && !id.isEmpty()) {
                return tied.get().number("ilvl", 0);
            }
        }
        return inherited.level();
    }

    private XmlElement definition(XmlElement list) {
        XmlElement definition =
                definitions.getOrDefault(list.child("abstractNumId").attribute("val"), XmlElement.NONE);
        String link = definition.child("numStyleLink").attribute("val");
        if (link.isEmpty() || definition.hasChild("lvl")) {
            return definition;
        }
        XmlElement linked = lists.getOrDefault(styles.listOfNumberingStyle(link), XmlElement.NONE);
        return definitions.getOrDefault(linked.child("abstractNumId").attribute("val"), definition);
    }

    private record WordList(XmlElement list, XmlElement abstractList) implements ListCounters.NumberedList {

        @Override
        public String id() {
            return list.attribute("numId");
        }

        @Override
        public String definition() {
            return abstractList.attribute("abstractNumId");
        }

        @Override
        public Optional<NumberedLevel> level(int level) {
            return override(level)
                    .map(override -> override.child("lvl"))
                    .filter(own -> own != XmlElement.NONE)
                    .or(() -> abstractList
                            .children("lvl")
                            .filter(each -> each.number("ilvl", 0) == level)
                            .findFirst())
                    .map(WordList::shape);
        }

        @Override
        public Optional<Integer> startOverride(int level) {
            return override(level)
                    .map(override -> override.child("startOverride"))
                    .filter(start -> start != XmlElement.NONE)
                    .map(start -> start.number("val", 1));
        }

        private Optional<XmlElement> override(int level) {
            return list.children("lvlOverride")
                    .filter(each -> each.number("ilvl", 0) == level)
                    .findFirst();
        }

        private static NumberedLevel shape(XmlElement level) {
            XmlElement format = level.child("numFmt");
            if (format == XmlElement.NONE) {
                format = level.child("AlternateContent").child("Fallback").child("numFmt");
            }
            String name = format == XmlElement.NONE ? "decimal" : format.attribute("val");
            return new NumberedLevel(
                    level.child("start").number("val", 0),
                    name,
                    level.child("lvlText").attribute("val"),
                    level.child("suff").attribute("val").equals("nothing") ? "" : " ",
                    level.hasChild("isLgl") && DocxStyles.isOn(level.child("isLgl")),
                    level.child("lvlRestart").number("val", -1));
        }
    }
}
