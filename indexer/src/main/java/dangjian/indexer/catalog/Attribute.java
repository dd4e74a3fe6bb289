package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.document.Visibility;
import java.time.LocalDate;
import java.util.List;

/**
 * A kind of metadata a rule can find.
 *
 * @param name its name, for messages
 * @param <T> the type of its values
 */
record Attribute<T>(String name) {

    static final Attribute<String> TITLE = new Attribute<>("title");
    static final Attribute<DocumentKind> KIND = new Attribute<>("kind");
    static final Attribute<DocumentNumber> NUMBER = new Attribute<>("number");
    static final Attribute<String> ISSUER = new Attribute<>("issuer");
    static final Attribute<LocalDate> DATE = new Attribute<>("date");
    static final Attribute<LocalDate> EFFECTIVE_FROM = new Attribute<>("effective-from");
    static final Attribute<ValidityStatus> STATUS = new Attribute<>("status");
    static final Attribute<Visibility> VISIBILITY = new Attribute<>("visibility");
    static final Attribute<List<String>> TOPICS = new Attribute<>("topics");
}
