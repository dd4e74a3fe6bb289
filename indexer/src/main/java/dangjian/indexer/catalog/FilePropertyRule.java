package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A value that the file says about itself outside its text.
 *
 * @param field what it fills
 * @param property the property's name
 */
record FilePropertyRule(DocumentField field, String property) implements MetadataRule<String> {

    /** What document libraries print above a text they show. */
    static List<MetadataRule<?>> ofLibraryPages() {
        return List.of(
                new FilePropertyRule(DocumentField.UPLOADER, "library:uploader"),
                new FilePropertyRule(DocumentField.LIBRARY_NUMBER, "library:number"),
                new FilePropertyRule(DocumentField.UPLOADED, "library:uploaded"),
                new FilePropertyRule(DocumentField.LIBRARY_FORMAT, "library:format"),
                new FilePropertyRule(DocumentField.LIBRARY_PAGES, "library:pages"),
                new FilePropertyRule(DocumentField.LIBRARY_SIZE, "library:size"));
    }

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(field);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        return Optional.ofNullable(text.properties().get(property))
                .filter(value -> !value.isBlank())
                .map(value -> Finding.from(Origin.FILE_PROPERTY, value, value, 0.95));
    }
}
