package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import java.time.LocalDate;
import java.util.Optional;

/** The date of writing (成文日期): the line below the signature that is a date. GB/T 9704—2012 §7.3.5.4. */
final class WrittenDayRule implements MetadataRule<LocalDate> {

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.date(DocumentField.WRITTEN);
    }

    @Override
    public Optional<Finding<LocalDate>> find(SourceText text, Findings sofar) {
        boolean isExperience = sofar.get(Attribute.KIND)
                .filter(kind -> kind == DocumentKind.EXPERIENCE)
                .isPresent();
        return isExperience
                ? Optional.empty()
                : text.lines(TextLine.Zone.CLOSING)
                        .flatMap(line -> WrittenDate.parse(line.text()).map(day -> Finding.in(line, day, 1)).stream())
                        .reduce((earlier, later) -> later);
    }
}
