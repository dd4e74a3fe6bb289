package dangjian.indexer.extract;

import java.util.Locale;
import java.util.Map;
import org.apache.poi.util.StringUtil;

/** Characters that Word writes as a place in a symbol font. */
final class DocxSymbols {

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "❑"),
            Map.entry(0x75, "◆"),
            Map.entry(0xA1, "○"),
            Map.entry(0xA8, "□"),
            Map.entry(0xAB, "★"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xE0, "→"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));
    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x50, "✓", 0x4F, "✗", 0x52, "☑", 0x51, "☒", 0x53, "☒", 0xA3, "□", 0x2A, "□");
    private static final int PRIVATE_USE = 0xF000;

    private DocxSymbols() {}

    /** What a reader sees; empty where the font is unknown and the place means nothing without it. */
    static String text(XmlElement symbol) {
        int code;
        try {
            code = Integer.parseInt(symbol.attribute("char"), 16);
        } catch (NumberFormatException e) {
            return ""; // names no character
        }
        return text(symbol.attribute("font"), code);
    }

    /** What a reader sees of a place in a font. */
    static String text(String font, int code) {
        int place = code >= PRIVATE_USE && code <= PRIVATE_USE + 0xFF ? code - PRIVATE_USE : code;
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" -> WINGDINGS.getOrDefault(place, "");
            case "wingdings 2" -> WINGDINGS_2.getOrDefault(place, "");
            case "symbol" -> StringUtil.mapMsCodepointString(String.valueOf((char) (PRIVATE_USE + place)));
            default -> Character.isDefined(code) && code < 0xE000 ? Character.toString(code) : "";
        };
    }
}
