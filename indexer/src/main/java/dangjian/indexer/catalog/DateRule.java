package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentKind;
import dangjian.indexer.extract.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day a document was issued, written or held: for minutes the day of the meeting (its label line, the sentence that says it was held, a date in the
 * head); else the date below the signature (成文日期, GB/T 9704—2012 §7.3.5); else, above the body, the last one that says when the text was published or
 * adopted; else a line of the head that is a date; else the one in the file's name.
 */
final class DateRule implements MetadataRule<LocalDate> {

    private static final Pattern PUBLISHED = Pattern.compile(".*(?:发布|公布|印发|颁布).*");
    private static final Pattern HELD =
            Pattern.compile("(?:会议)?[ \\u3000]*(?:时[ \\u3000]*间|日[ \\u3000]*期)[ \\u3000]*[：:\\t \\u3000].*");

    /** "2023年2月22日上午，……主持召开……" in running text. */
    private static final Pattern CONVENED = Pattern.compile(".*(?:召开|举行).*");

    private static final int LINES_OF_A_MEETING = 12;

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.DATE;
    }

    @Override
    public Optional<LocalDate> find(SourceText text, Findings sofar) {
        List<String> head = text.outline().head();
        boolean isMinutes = sofar.get(Attribute.KIND)
                .filter(kind -> kind == DocumentKind.MINUTES)
                .isPresent();
        Optional<LocalDate> held = firstIn(Stream.concat(head.stream(), firstLines(text))
                        .filter(line -> HELD.matcher(line).matches()))
                .or(() -> isMinutes
                        ? firstIn(firstLines(text)
                                .filter(line -> CONVENED.matcher(line).matches()))
                        : Optional.empty());
        Optional<LocalDate> inHead =
                last(head.stream().filter(line -> WrittenDate.parse(line).isPresent()));
        return held.or(() -> isMinutes ? inHead : Optional.empty())
                .or(() -> signed(text.outline().closing()))
                .or(() -> last(
                        head.stream().filter(line -> PUBLISHED.matcher(line).matches())))
                .or(() -> last(
                        head.stream().filter(line -> WrittenDate.parse(line).isPresent() || HeadLine.isNote(line))))
                .or(() -> last(head.stream()))
                .or(() -> last(Stream.of(text.fileStem())))
                .or(() -> isMinutes ? firstIn(firstLines(text)) : Optional.empty());
    }

    private static Stream<String> firstLines(SourceText text) {
        return text.outline().body().stream().limit(LINES_OF_A_MEETING).map(Block::text);
    }

    private static Optional<LocalDate> signed(List<Block> closing) {
        return closing.stream()
                .map(block -> WrittenDate.parse(block.text()))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    private static Optional<LocalDate> firstIn(Stream<String> lines) {
        return lines.map(DateRule::first).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LocalDate> first(String line) {
        return WrittenDate.findAll(line).stream().map(WrittenDate::date).findFirst();
    }

    private static Optional<LocalDate> last(Stream<String> lines) {
        return lines.flatMap(line -> WrittenDate.findAll(line).stream())
                .map(WrittenDate::date)
                .reduce((earlier, later) -> later);
    }
}
