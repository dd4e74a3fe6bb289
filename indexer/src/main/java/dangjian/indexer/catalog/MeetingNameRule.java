package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of the meeting: the title of its minutes without 纪要 or 记录. */
final class MeetingNameRule implements MetadataRule<String> {

    private static final Pattern MINUTES = Pattern.compile("(?:的)?(?:纪要|记录)(?:[（(〔].*)?$");

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.MEETING);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        return sofar.find(Attribute.TITLE)
                .map(title -> title.map(name -> MINUTES.matcher(name).replaceFirst("")))
                .filter(name -> !name.value().isBlank());
    }
}
