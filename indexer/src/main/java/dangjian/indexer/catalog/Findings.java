package dangjian.indexer.catalog;

import dangjian.corpus.document.Particular;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules have found so far. Immutable; the first rule that finds an attribute decides it. */
final class Findings {

    static final Findings NONE = new Findings(Map.of());

    private final Map<Attribute<?>, Finding<?>> values;

    private Findings(Map<Attribute<?>, Finding<?>> values) {
        this.values = values;
    }

    /** These findings and one more, unless the attribute is decided already. */
    <T> Findings with(Attribute<T> attribute, Finding<T> finding) {
        if (values.containsKey(attribute)) {
            return this;
        }
        Map<Attribute<?>, Finding<?>> more = new LinkedHashMap<>(values);
        more.put(attribute, finding);
        return new Findings(more);
    }

    <T> Optional<T> get(Attribute<T> attribute) {
        return find(attribute).map(Finding::value);
    }

    @SuppressWarnings("unchecked") // with() alone puts values, each under an attribute of its type
    <T> Optional<Finding<T>> find(Attribute<T> attribute) {
        return Optional.ofNullable((Finding<T>) values.get(attribute));
    }

    /** Everything found, for people to read, in the order of the fields. */
    List<Particular> particulars() {
        List<Particular> particulars = new ArrayList<>();
        values.forEach((attribute, finding) -> particulars.add(new Particular(
                attribute.field(),
                attribute.written(finding.value()),
                finding.origin(),
                finding.anchor(),
                finding.quote(),
                finding.confidence())));
        particulars.sort(Comparator.comparing(Particular::field));
        return particulars;
    }
}
