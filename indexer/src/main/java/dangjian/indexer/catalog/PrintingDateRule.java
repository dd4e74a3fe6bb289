package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day a text was printed (印发日期): "2023年5月8日印发" in the imprint. GB/T 9704—2012 §7.4.3. */
final class PrintingDateRule implements MetadataRule<LocalDate> {

    private static final Pattern PRINTED = Pattern.compile(".*印" + Spaced.BLANKS + "[发制].*");

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.date(DocumentField.PRINTED);
    }

    @Override
    public Optional<Finding<LocalDate>> find(SourceText text, Findings sofar) {
        return text.lines(TextLine.Zone.IMPRINT)
                .filter(line -> PRINTED.matcher(line.text()).matches())
                .flatMap(
                        line -> WrittenDate.findAll(line.text()).stream().map(date -> Finding.in(line, date.date(), 1)))
                .findFirst();
    }
}
