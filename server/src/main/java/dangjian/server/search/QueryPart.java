package dangjian.server.search;

import java.util.Optional;

/**
 * A piece of what a person typed.
 *
 * @param text the piece without quotation marks, minus and field name
 * @param quoted whether it stood in quotation marks
 * @param excluded whether it must not be there (-词, NOT 词)
 * @param field the field it is asked of; nothing for the whole text
 * @param alternative whether it and the piece before it are alternatives (甲 OR 乙)
 * @param typed the piece as it was typed, to be read as words where it can't be meant otherwise
 */
record QueryPart(
        String text, boolean quoted, boolean excluded, Optional<QueryField> field, boolean alternative, String typed) {

    /** Words of the text itself, neither excluded nor asked of a field. */
    boolean isPlain() {
        return !excluded && field.isEmpty();
    }

    /** The same as plain words. */
    QueryPart asWords() {
        return new QueryPart(typed, false, false, Optional.empty(), false, typed);
    }
}
