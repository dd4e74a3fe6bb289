package dangjian.indexer.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands behind one label of the minutes: above the items or, as for the recorder, at the end.
 *
 * @param label the label
 */
record MeetingLabelRule(MeetingLabel label) implements MetadataRule<String> {

    private static final int FIRST_LINES = 24;
    private static final int LAST_LINES = 10;

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(label.field());
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        int size = text.lines().size();
        Stream<TextLine> lines = size <= FIRST_LINES + LAST_LINES
                ? text.lines().stream()
                : Stream.concat(
                        text.lines().stream().limit(FIRST_LINES),
                        text.lines().stream().skip(size - LAST_LINES));
        return lines.flatMap(line -> label.in(line.text()).map(value -> Finding.in(line, value, 0.95)).stream())
                .findFirst();
    }
}
