package dangjian.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GrowthCommandTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    /** Two libraries are made, indexed and served by real processes; without vectors, the model alone takes as long as all the rest. */
    @Test
    void measuresAndDraws(@TempDir Path folder) throws Exception {
        Path plot = folder.resolve("growth.svg");

        int exit = new CommandLine(new GrowthCommand(HOME))
                .execute(
                        "--quick",
                        "--no-vectors",
                        "--corpus",
                        HOME.resolve("corpus/documents/policy").toString(),
                        "--work",
                        folder.toString(),
                        "--plot",
                        plot.toString());

        assertThat(exit).isZero();
        IndexingCost small = IndexingCost.read(folder.resolve("1000/indexing.json"));
        IndexingCost big = IndexingCost.read(folder.resolve("2000/indexing.json"));
        assertThat(big.passages()).isGreaterThan(small.passages());
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(Files.readString(plot).getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("polyline")
                        .getLength())
                .isEqualTo(SearchKind.values().length);
    }
}
