package dangjian.indexer.reindex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a test collection.
 *
 * @param id its id in the collection, which becomes the anchor of its passage
 * @param title its title; "劳动合同法第三条" is article 第三条 of 劳动合同法
 * @param text its text
 */
public record CollectionText(String id, String title, String text) {

    private static final Pattern ARTICLE = Pattern.compile("(.+?)(第[〇○零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)");

    /** What it is an article of; its whole title where that names no article. */
    public String source() {
        Matcher matcher = ARTICLE.matcher(title.strip());
        return matcher.matches() ? matcher.group(1) : title.strip();
    }

    /** Which article it is; empty where the title names none. */
    String label() {
        Matcher matcher = ARTICLE.matcher(title.strip());
        return matcher.matches() ? matcher.group(2) : "";
    }
}
