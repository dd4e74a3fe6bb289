package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.Particular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of metadata cases: hostile spacing, widths and brackets. */
class MetadataCasesTest {

    private static final Path TABLE = Path.of("src/test/resources/metadata/cases.tsv");

    private record Case(String field, String expected, String text) {

        @Override
        public String toString() {
            return field + " = " + expected + " ← " + text;
        }
    }

    static List<Case> cases() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells ->
                        new Case(cells[0], cells[1], cells[2].replace('⏎', '\n').replace('⇥', '\t')))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundWithItsPlace(Case one) {
        Document document = PlainDocument.of(one.text());

        Particular found = document.details().particulars().stream()
                .filter(particular -> particular.field().code().equals(one.field()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing found for " + one.field()));
        assertThat(found.value()).isEqualTo(one.expected());
        found.anchor()
                .ifPresent(anchor -> assertThat(document.passages())
                        .anySatisfy(passage -> assertThat(passage.anchor()).isEqualTo(anchor)));
    }

    @Test
    void theTableHasAtLeastTwoHundredCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
    }
}
