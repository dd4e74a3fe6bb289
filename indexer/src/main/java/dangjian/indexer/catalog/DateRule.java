package dangjian.indexer.catalog;

import dangjian.indexer.extract.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day a document was issued, written or held: the date below the signature (成文日期, GB/T 9704—2012 §7.3.5); else, above the body, the last one that
 * says when the text was published or adopted; else the line that tells a meeting's time; else a line of the head that is a date; else the one in the file's
 * name.
 */
final class DateRule implements MetadataRule<LocalDate> {

    private static final Pattern PUBLISHED = Pattern.compile(".*(?:发布|公布|印发|颁布).*");
    private static final Pattern HELD =
            Pattern.compile("(?:会议)?[ \\u3000]*(?:时[ \\u3000]*间|日[ \\u3000]*期)[ \\u3000]*[：:\\t].*");
    private static final int LINES_OF_A_MEETING = 12;

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.DATE;
    }

    @Override
    public Optional<LocalDate> find(SourceText text, Findings sofar) {
        List<String> head = text.outline().head();
        Optional<LocalDate> held = Stream.concat(head.stream(), firstLines(text))
                .filter(line -> HELD.matcher(line).matches())
                .map(DateRule::first)
                .flatMap(Optional::stream)
                .findFirst();
        return held.or(() -> signed(text.outline().closing()))
                .or(() -> last(
                        head.stream().filter(line -> PUBLISHED.matcher(line).matches())))
                .or(() -> last(
                        head.stream().filter(line -> WrittenDate.parse(line).isPresent() || HeadLine.isNote(line))))
                .or(() -> last(head.stream()))
                .or(() -> last(Stream.of(text.fileStem())))
                .or(() -> firstLines(text)
                        .map(DateRule::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .filter(date -> isMinutes(sofar)));
    }

    private static boolean isMinutes(Findings sofar) {
        return sofar.get(Attribute.KIND)
                .filter(kind -> kind == dangjian.corpus.document.DocumentKind.MINUTES)
                .isPresent();
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

    private static Optional<LocalDate> first(String line) {
        return WrittenDate.findAll(line).stream().map(WrittenDate::date).findFirst();
    }

    private static Optional<LocalDate> last(Stream<String> lines) {
        return lines.flatMap(line -> WrittenDate.findAll(line).stream())
                .map(WrittenDate::date)
                .reduce((earlier, later) -> later);
    }
}
