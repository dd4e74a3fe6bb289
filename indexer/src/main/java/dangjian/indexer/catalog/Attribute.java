package dangjian.indexer.catalog;

import dangjian.corpus.document.Coded;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of metadata a rule can find.
 *
 * @param field the field it fills
 * @param display how a value reads
 * @param <T> the type of its values
 */
record Attribute<T>(DocumentField field, Function<? super T, String> display) {

    static final Attribute<String> TITLE = text(DocumentField.TITLE);
    static final Attribute<DocumentKind> KIND = new Attribute<>(DocumentField.KIND, Coded::label);
    static final Attribute<DocumentNumber> NUMBER = new Attribute<>(DocumentField.NUMBER, DocumentNumber::toString);
    static final Attribute<String> ISSUER = text(DocumentField.ISSUER);
    static final Attribute<LocalDate> DATE = date(DocumentField.DATE);
    static final Attribute<LocalDate> EFFECTIVE_FROM = date(DocumentField.EFFECTIVE_FROM);
    static final Attribute<LocalDate> EXPIRES = date(DocumentField.EXPIRES);
    static final Attribute<Visibility> VISIBILITY = new Attribute<>(DocumentField.VISIBILITY, Coded::label);
    static final Attribute<String> LEVEL = text(DocumentField.LEVEL);
    static final Attribute<String> UNIT = text(DocumentField.UNIT);

    static Attribute<String> text(DocumentField field) {
        return new Attribute<>(field, Function.identity());
    }

    static Attribute<LocalDate> date(DocumentField field) {
        return new Attribute<>(field, LocalDate::toString);
    }

    static Attribute<List<String>> list(DocumentField field) {
        return new Attribute<>(field, values -> String.join("；", values));
    }

    @SuppressWarnings("unchecked") // Findings keeps under an attribute only values of its type
    String written(Object value) {
        return display.apply((T) value);
    }

    /** Attributes are one where they fill the same field. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute<?> attribute && attribute.field == field;
    }

    @Override
    public int hashCode() {
        return field.hashCode();
    }
}
