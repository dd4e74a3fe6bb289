package dangjian.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The administrator's token comes from where it was said, and a service that others can reach without a chosen one says so. */
class TokenOptionTest {

    private static final String CHOSEN = "chosen-by-the-administrator";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void withoutAChoiceOneIsMadeAndNothingIsSaidOnThisMachine() throws IOException {
        assertThat(option().token(data(), "127.0.0.1", true, Map.of(), new PrintWriter(err)))
                .isPresent();
        assertThat(folder.resolve("data/admin-token")).isNotEmptyFile();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void onTheNetworkWithoutAChoiceThereIsAWarningThatDoesNotSayTheToken() throws IOException {
        assertThat(option().token(data(), "0.0.0.0", false, Map.of(), new PrintWriter(err)))
                .isPresent();
        String made = Files.readString(folder.resolve("data/admin-token")).strip();
        assertThat(err.toString())
                .contains("警告：服务监听 0.0.0.0", "KB_ADMIN_TOKEN", "admin-token")
                .doesNotContain(made);
    }

    @Test
    void aChosenOneIsTakenWithoutAWarning() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), CHOSEN + "\n");
        Map<String, String> environment = Map.of("KB_ADMIN_TOKEN", CHOSEN);

        assertThat(option().token(data(), "0.0.0.0", false, environment, new PrintWriter(err)))
                .isPresent();
        assertThat(option("--token-file", file.toString())
                        .token(data(), "0.0.0.0", false, Map.of(), new PrintWriter(err)))
                .isPresent();
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("data/admin-token")).doesNotExist();
    }

    @Test
    void aChosenOneThatIsNoneIsAnErrorAndNotAnotherToken() {
        Map<String, String> tooShort = Map.of("KB_ADMIN_TOKEN", "short");
        assertThatThrownBy(() -> option().token(data(), "127.0.0.1", true, tooShort, new PrintWriter(err)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("太短");
        assertThatThrownBy(() -> option("--token-file", "/nowhere/token")
                        .token(data(), "127.0.0.1", true, Map.of(), new PrintWriter(err)))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("无法读取");
    }

    private DataFolder data() {
        return DataFolder.open(folder.resolve("data"));
    }

    private static TokenOption option(String... words) {
        TokenOption option = new TokenOption();
        CommandLine.populateCommand(option, words);
        return option;
    }
}
