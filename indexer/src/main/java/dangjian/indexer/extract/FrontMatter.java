package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between two lines of dashes at the very beginning of a Markdown file: names and values, not text. Simple values only; lists and nested ones are
 * kept as they are written.
 *
 * @param properties the values by name, "title" as "dc:title"
 * @param rest the text below
 */
record FrontMatter(Map<String, String> properties, String rest) {

    private static final Pattern WHOLE =
            Pattern.compile("\\A---[ \\t]*\\R((?:(?!---|\\.\\.\\.).*\\R)*?)(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)");
    private static final Pattern LINE = Pattern.compile("([\\p{L}][\\p{L}\\p{N}_.-]*)[ \\t]*:[ \\t]*(.*)");

    static FrontMatter of(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.find()) {
            return new FrontMatter(Map.of(), text);
        }
        Map<String, String> properties = new HashMap<>();
        String open = null;
        for (String line : whole.group(1).lines().toList()) {
            Matcher pair = LINE.matcher(line);
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t") || line.startsWith("-");
            if (!goesOn && pair.matches()) {
                open = pair.group(1).equalsIgnoreCase("title") ? "dc:title" : pair.group(1);
                properties.put(open, unquoted(pair.group(2).strip()));
            } else if (open != null && goesOn) {
                properties.merge(
                        open,
                        unquoted(line.strip().replaceFirst("^- *", "")),
                        (all, next) -> all.isEmpty() ? next : all + "、" + next);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                return new FrontMatter(Map.of(), text); // a rule and text, no front matter
            }
        }
        properties.values().removeIf(String::isBlank);
        return new FrontMatter(properties, text.substring(whole.end()));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
