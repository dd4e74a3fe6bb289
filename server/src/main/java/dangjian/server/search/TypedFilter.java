package dangjian.server.search;

import java.util.List;

/**
 * A field filter typed in the box.
 *
 * @param field the field
 * @param excluded whether documents with it are left out
 * @param values of a facet, the values of which one must hold; of the issuer and the title, folded texts that all must be there; of the number, what was typed
 * @param label what people are shown
 */
record TypedFilter(QueryField field, boolean excluded, List<String> values, String label) {

    TypedFilter {
        values = List.copyOf(values);
    }
}
