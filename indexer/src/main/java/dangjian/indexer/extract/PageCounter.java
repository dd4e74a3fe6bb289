package dangjian.indexer.extract;

import java.util.OptionalInt;

/** Counts the pages of a text that flows, by the breaks that are in it. */
final class PageCounter {

    private int page = 1;
    private boolean isFresh = true;
    private boolean isEmpty = true;
    private boolean knowsRendered;

    /** A break someone made. */
    void hardBreak() {
        page++;
        isFresh = true;
        isEmpty = false;
    }

    /** A paragraph or section that begins on a page of its own. */
    void beginPage() {
        if (!isEmpty) {
            hardBreak();
        }
    }

    /** A break that the program noted where it last laid out the text; it notes breaks that someone made as well. */
    void renderedBreak() {
        knowsRendered = true;
        if (!isFresh) {
            page++;
        }
        isFresh = true;
        isEmpty = false;
    }

    /** Text stands here. */
    OptionalInt text() {
        isFresh = false;
        isEmpty = false;
        return OptionalInt.of(page);
    }

    int page() {
        return page;
    }

    /** Whether the program noted where its pages end, so that the count is that of the printed text. */
    boolean knowsRendered() {
        return knowsRendered;
    }
}
