package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** When and by what a text was amended (历次修改), from the note under its title. */
final class HistoryRule implements MetadataRule<List<String>> {

    private static final Pattern AMENDED = Pattern.compile("修正|修订|修改");

    @Override
    public Attribute<List<String>> attribute() {
        return Attribute.list(DocumentField.HISTORY);
    }

    @Override
    public Optional<Finding<List<String>>> find(SourceText text, Findings sofar) {
        List<TextLine> lines = text.head().stream()
                .filter(line -> HeadLine.isNote(line.text())
                        && NoteEvent.in(line.text()).stream()
                                .anyMatch(
                                        event -> AMENDED.matcher(event.words()).find()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> history = lines.stream()
                .flatMap(line -> NoteEvent.in(line.text()).stream())
                .filter(event -> AMENDED.matcher(event.words()).find())
                .map(event -> event.day() + " "
                        + event.words()
                                .strip()
                                .replaceFirst("^[，,、 \\u3000]+", "")
                                .replaceFirst("[。，,；; \\u3000]*(?:根据)?[）)]?$", ""))
                .toList();
        return Optional.of(Finding.in(lines.get(0), history, 0.95));
    }
}
