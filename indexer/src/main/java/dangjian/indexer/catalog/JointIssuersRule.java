package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bodies that issue a text together (联合行文): several signatures above the date, or several orders in the note under the title. GB/T 9704—2012 §7.2.4. */
final class JointIssuersRule implements MetadataRule<List<String>> {

    @Override
    public Attribute<List<String>> attribute() {
        return Attribute.list(DocumentField.JOINT_ISSUERS);
    }

    @Override
    public Optional<Finding<List<String>>> find(SourceText text, Findings sofar) {
        List<TextLine> bodies = text.closing().stream()
                .flatMap(line -> Stream.of(line.text().strip().split("[ \\u3000\\t]{2,}"))
                        .map(name -> new TextLine(name, line.anchor(), line.zone())))
                .filter(line -> IssuerRule.isBody(line.text()))
                .toList();
        return bodies.size() < 2
                ? promulgated(text.head())
                : Optional.of(Finding.in(
                        bodies.get(0),
                        bodies.stream()
                                .map(line -> line.text().replaceAll("[ \\u3000]", ""))
                                .toList(),
                        0.9));
    }

    private static Optional<Finding<List<String>>> promulgated(List<TextLine> head) {
        return PromulgatingBodies.in(head)
                .filter(bodies -> bodies.names().size() > 1)
                .map(bodies -> Finding.in(bodies.line(), bodies.names(), 0.9));
    }
}
