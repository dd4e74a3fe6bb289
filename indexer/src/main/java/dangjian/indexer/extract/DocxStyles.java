package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The paragraph styles of a Word document, with what each takes over from the one it is based on. */
final class DocxStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final Set<String> TITLES = Set.of("title", "标题");
    private static final int BODY_TEXT = 9;

    private final Map<String, XmlElement> byId = new HashMap<>();
    private String defaultStyle = "";

    /** @param root the root of styles.xml, or {@link XmlElement#NONE} */
    DocxStyles(XmlElement root) {
        root.children("style").forEach(style -> {
            byId.putIfAbsent(style.attribute("styleId"), style);
            boolean isDefault = style.attribute("default").equals("1")
                    || style.attribute("default").equals("true");
            if (isDefault && style.attribute("type").equals("paragraph")) {
                defaultStyle = style.attribute("styleId");
            }
        });
    }

    /** The id of the style a paragraph has. */
    String styleOf(XmlElement paragraphProperties) {
        String named = paragraphProperties.child("pStyle").attribute("val");
        return named.isEmpty() ? defaultStyle : named;
    }

    /** What a style or the nearest one it is based on says, where any says something. */
    private <T> T inherited(String styleId, T otherwise, Function<XmlElement, T> says) {
        Set<String> seen = new HashSet<>();
        String id = styleId;
        while (seen.add(id) && byId.containsKey(id)) {
            XmlElement style = byId.get(id);
            T found = says.apply(style);
            if (found != null) {
                return found;
            }
            id = style.child("basedOn").attribute("val");
        }
        return otherwise;
    }

    /** The list a style puts its paragraphs into: its id, and the style of the chain that says so. Empty id for none. */
    ListOfStyle list(String styleId) {
        Set<String> seen = new HashSet<>();
        String id = styleId;
        int level = -1;
        while (seen.add(id) && byId.containsKey(id)) {
            XmlElement numbering = byId.get(id).child("pPr").child("numPr");
            if (level < 0) {
                level = numbering.child("ilvl").number("val", -1);
            }
            if (numbering.hasChild("numId")) {
                return new ListOfStyle(numbering.child("numId").attribute("val"), level, id);
            }
            id = byId.get(id).child("basedOn").attribute("val");
        }
        return new ListOfStyle("", level, "");
    }

    /**
     * A style's list.
     *
     * @param level from 0; -1 where the styles name none
     * @param styleId the style that names the list
     */
    record ListOfStyle(String listId, int level, String styleId) {}

    /** The list of a numbering style (numStyleLink), empty for none. */
    String listOfNumberingStyle(String styleId) {
        return list(styleId).listId();
    }

    boolean beginsPage(XmlElement properties) {
        XmlElement own = properties.child("pageBreakBefore");
        if (own != XmlElement.NONE) {
            return isOn(own);
        }
        return inherited(styleOf(properties), false, style -> {
            XmlElement said = style.child("pPr").child("pageBreakBefore");
            return said == XmlElement.NONE ? null : isOn(said);
        });
    }

    /** 0 for the title of the whole text, 1… for a heading, -1 for anything else. Names of built-in styles are English in every language of Word. */
    int headingLevel(XmlElement properties) {
        int own = properties.child("outlineLvl").number("val", -1);
        if (own >= 0) {
            return own >= BODY_TEXT ? -1 : own + 1;
        }
        return inherited(styleOf(properties), -1, style -> {
            String name = style.child("name")
                    .attribute("val")
                    .toLowerCase(Locale.ROOT)
                    .strip();
            if (TITLES.contains(name)) {
                return 0;
            }
            var heading = HEADING.matcher(name);
            if (heading.matches()) {
                return heading.group(1).charAt(0) - '0';
            }
            int outline = style.child("pPr").child("outlineLvl").number("val", -1);
            return outline < 0 ? null : outline >= BODY_TEXT ? -1 : outline + 1;
        });
    }

    static boolean isOn(XmlElement toggle) {
        String value = toggle.attribute("val");
        return toggle != XmlElement.NONE && !value.equals("0") && !value.equals("false") && !value.equals("off");
    }
}
