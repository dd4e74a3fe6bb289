package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** To whom a text is sent (主送机关): the first line of the body, bodies that end in a colon. GB/T 9704—2012 §7.3.2. */
final class AddresseesRule implements MetadataRule<String> {

    private static final Pattern ADDRESSEES = Pattern.compile("(?:[\\p{IsHan}、，,（）()“” \\u3000]{2,300})[：:]");
    private static final Pattern BODIES = Pattern.compile(
            ".*(?:党委|党组|党工委|工委|党总支|党支部|办公室|办|各部门|单位|政府|委员会|委|局|厅|部|院|社区|街道|镇|乡|公司|学校|团体|组织|机关|同志|党组织|企业|协会)[）)]?[：:]");
    private static final int FIRST_LINES = 2;

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.ADDRESSEES);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        boolean isPolicy = sofar.get(Attribute.KIND)
                .filter(kind -> kind == DocumentKind.POLICY)
                .isPresent();
        return !isPolicy
                ? Optional.empty()
                : text.firstLines(FIRST_LINES)
                        .filter(line -> StructureMarker.at(line.text()).isEmpty())
                        .filter(line -> ADDRESSEES.matcher(line.text().strip()).matches()
                                && BODIES.matcher(line.text().strip()).matches())
                        .map(line -> Finding.in(line, line.text().strip().replaceFirst("[：:]$", ""), 0.95))
                        .findFirst();
    }
}
