package dangjian.indexer.extract;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A run of text that stands by itself on the page.
 *
 * @param type what the file says it is
 * @param level of a heading, from 1; 0 for anything else
 * @param text as a reader sees it, numbers made by the program that wrote the file included; not blank, no line breaks within; cells of a table row
 *     are parted by a tab
 * @param page the page it begins on, from 1, where the file has pages
 */
public record Block(Type type, int level, String text, OptionalInt page) {

    /** What a file says of a block. Where it says nothing, PARAGRAPH. */
    public enum Type {
        /** The title of the whole text, where the file marks it as such (HTML h1, Markdown #, Word's Title style). */
        TITLE,
        HEADING,
        PARAGRAPH,
        TABLE_ROW
    }

    public Block {
        Objects.requireNonNull(type);
        Objects.requireNonNull(page);
        if (text.isBlank()) {
            throw new IllegalArgumentException("blank block");
        }
    }

    public static Block paragraph(String text, OptionalInt page) {
        return new Block(Type.PARAGRAPH, 0, text, page);
    }
}
