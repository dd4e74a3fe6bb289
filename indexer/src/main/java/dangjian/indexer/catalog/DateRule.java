package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day a document was issued, written or held: for minutes the day of the meeting (its label line, the sentence that says it was held, a date in the
 * head); else the date below the signature (成文日期, GB/T 9704—2012 §7.3.5); else, above the body, the newest on
 * which the text was published, adopted or amended; else the one in the file's name.
 */
final class DateRule implements MetadataRule<LocalDate> {

    private static final Pattern PUBLISHED = Pattern.compile(".*(?:发布|公布|印发|颁布).*");
    private static final Pattern HELD =
            Pattern.compile("(?:会议)?[ \\u3000]*(?:时[ \\u3000]*间|日[ \\u3000]*期)[ \\u3000]*[：:\\t \\u3000].*");

    /** "2023年2月22日上午，……主持召开……" in running text. */
    private static final Pattern CONVENED = Pattern.compile(".*(?:召开|举行).*");

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.7;
    private static final double FROM_NAME = 0.6;
    private static final int LINES_OF_A_MEETING = 12;

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.DATE;
    }

    @Override
    public Optional<Finding<LocalDate>> find(SourceText text, Findings sofar) {
        List<TextLine> head = text.head();
        boolean isMinutes = sofar.get(Attribute.KIND)
                .filter(kind -> kind == DocumentKind.MINUTES)
                .isPresent();
        Optional<Finding<LocalDate>> held = firstIn(Stream.concat(head.stream(), text.firstLines(LINES_OF_A_MEETING))
                        .filter(line -> HELD.matcher(line.text()).matches()))
                .or(() -> isMinutes
                        ? firstIn(text.firstLines(LINES_OF_A_MEETING)
                                .filter(line -> CONVENED.matcher(line.text()).matches()))
                        : Optional.empty());
        return held.or(() -> isMinutes ? last(head.stream().filter(DateRule::isDate), SURE) : Optional.empty())
                .or(() -> last(text.closing().stream().filter(DateRule::isDate), SURE))
                .or(() -> newest(head, text.fileStem()))
                .or(() -> last(head.stream(), LIKELY))
                .or(() -> inName(text.fileStem()))
                .or(() -> isMinutes ? firstIn(text.firstLines(LINES_OF_A_MEETING)) : Optional.empty());
    }

    /**
     * The newest day of the notes under the title: published, or amended since. A file named after a later day holds the text as of then: 某某条例(2019-03-24) whose
     * note ends in 1999.
     */
    private static Optional<Finding<LocalDate>> newest(List<TextLine> head, String stem) {
        Optional<Finding<LocalDate>> noted = head.stream()
                .filter(line -> isDate(line)
                        || HeadLine.isNote(line.text())
                        || PUBLISHED.matcher(line.text()).matches())
                .flatMap(line -> NoteEvent.in(line.text()).stream()
                        .filter(event -> !event.isStart())
                        .map(event -> Finding.in(line, event.day(), SURE)))
                .reduce((earlier, later) -> later.value().isBefore(earlier.value()) ? earlier : later);
        Optional<Finding<LocalDate>> named = inName(stem);
        boolean nameIsLater = noted.isPresent()
                && named.isPresent()
                && named.get().value().isAfter(noted.get().value());
        return nameIsLater ? named : noted;
    }

    private static boolean isDate(TextLine line) {
        return WrittenDate.parse(line.text()).isPresent();
    }

    private static Optional<Finding<LocalDate>> firstIn(Stream<TextLine> lines) {
        return lines.flatMap(line -> WrittenDate.findAll(line.text()).stream()
                        .limit(1)
                        .map(date -> Finding.in(line, date.date(), SURE)))
                .findFirst();
    }

    private static Optional<Finding<LocalDate>> last(Stream<TextLine> lines, double confidence) {
        return lines.flatMap(line -> NoteEvent.in(line.text()).stream()
                        .filter(event -> !event.isStart())
                        .map(event -> Finding.in(line, event.day(), confidence)))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Finding<LocalDate>> inName(String stem) {
        return WrittenDate.findAll(stem).stream()
                .map(date -> Finding.from(Origin.FILE_NAME, stem, date.date(), FROM_NAME))
                .reduce((earlier, later) -> later);
    }
}
