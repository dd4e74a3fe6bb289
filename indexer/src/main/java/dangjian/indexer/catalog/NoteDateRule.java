package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day that the note under the title (题注) gives for one event: 通过, 公布.
 *
 * @param field what it fills
 * @param event the words for the event, which follow the date up to the next date or the end of the line
 */
record NoteDateRule(DocumentField field, Pattern event) implements MetadataRule<LocalDate> {

    static final NoteDateRule ADOPTED = new NoteDateRule(DocumentField.ADOPTED, Pattern.compile("通过|审议批准"));
    static final NoteDateRule PUBLISHED = new NoteDateRule(DocumentField.PUBLISHED, Pattern.compile("公布|发布|颁布|印发"));

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.date(field);
    }

    @Override
    public Optional<Finding<LocalDate>> find(SourceText text, Findings sofar) {
        return text.head().stream().flatMap(this::in).findFirst();
    }

    private Stream<Finding<LocalDate>> in(TextLine line) {
        return NoteEvent.in(line.text()).stream()
                .filter(dated -> event.matcher(dated.words()).find())
                .map(dated -> Finding.in(line, dated.day(), 0.95));
    }
}
