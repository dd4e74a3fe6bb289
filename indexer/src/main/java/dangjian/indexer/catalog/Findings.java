package dangjian.indexer.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the rules have found so far. Immutable; the first rule that finds an attribute decides it. */
final class Findings {

    static final Findings NONE = new Findings(Map.of());

    private final Map<Attribute<?>, Object> values;

    private Findings(Map<Attribute<?>, Object> values) {
        this.values = values;
    }

    /** These findings and one more, unless the attribute is decided already. */
    <T> Findings with(Attribute<T> attribute, T value) {
        if (values.containsKey(attribute)) {
            return this;
        }
        Map<Attribute<?>, Object> more = new HashMap<>(values);
        more.put(attribute, value);
        return new Findings(more);
    }

    @SuppressWarnings("unchecked") // with() alone puts values, each under an attribute of its type
    <T> Optional<T> get(Attribute<T> attribute) {
        return Optional.ofNullable((T) values.get(attribute));
    }
}
