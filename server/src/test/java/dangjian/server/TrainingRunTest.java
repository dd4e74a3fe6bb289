package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void goesThroughReindexingSearchingAndServing() throws Exception {
        TrainingRun run = TrainingRun.of(new StandardAssembly(HOME).withoutVectors(), folder);

        run.run();

        assertThat(run.data().resolve("CURRENT")).exists();
        assertThat(System.getProperty("KB_PARSING")).isNull();
    }

    @Test
    void endsWithTheStepThatFails() throws Exception {
        TrainingRun run =
                new TrainingRun(new StandardAssembly(HOME), folder.resolve("missing"), folder.resolve("data"));

        assertThatThrownBy(run::run).isInstanceOf(CorpusException.class).hasMessageContaining("reindex");
    }
}
