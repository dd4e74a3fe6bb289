package dangjian.corpus.document;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The unit that is searched, cited and linked to: an article (条) with its paragraphs and items, a numbered section, an item of the minutes, or a
 * paragraph. The passages of a document, in order, hold all of its text and do not overlap.
 *
 * @param type what it is in the structure; a heading is a passage by itself
 * @param anchor the address within the document: ASCII letters, digits and hyphens, unique in the document, made from the numbering where there is
 *     one so that it stays when the file is read again or its format changes ({@code art-3}, {@code s2-1}, {@code p12})
 * @param label what people call it: "第三条", "二（一）", "第12段"
 * @param path the headings above it, outermost first: ["第二章 组织设置", "第一节 一般规定"]
 * @param text the text as a reader sees it, its paragraphs parted by one line feed
 * @param page the page it begins on, from 1, where the file has pages
 * @param parts its numbered parts (款, 项), in order of their start; empty where it has none
 */
public record Passage(
        PassageType type,
        String anchor,
        String label,
        List<String> path,
        String text,
        OptionalInt page,
        List<PassagePart> parts) {

    public Passage {
        Objects.requireNonNull(type);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(label);
        Objects.requireNonNull(text);
        Objects.requireNonNull(page);
        path = List.copyOf(path);
        parts = List.copyOf(parts);
    }
}
