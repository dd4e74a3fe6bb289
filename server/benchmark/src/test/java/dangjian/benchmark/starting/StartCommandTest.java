package dangjian.benchmark.starting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StartCommandTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private Path work;

    @Test
    void startsTheServerAndTheLimitOnceEach() throws Exception {
        int exitCode = new CommandLine(new StartCommand(HOME))
                .execute(
                        "--quick",
                        "--corpus",
                        HOME.resolve("corpus/documents/minutes").toString(),
                        "--work",
                        work.toString());

        assertThat(exitCode).isZero();
        assertThat(work.resolve("own.log")).content(StandardCharsets.UTF_8).contains("党建知识库已启动");
    }

    @Test
    void aServerThatDoesNotStartIsToldAndLeavesNoProcess() throws Exception {
        int exitCode = new CommandLine(new StartCommand(HOME))
                .execute("--quick", "--corpus", work.resolve("missing").toString(), "--work", work.toString());

        assertThat(exitCode).isNotZero();
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            assertThat(children.filter(
                            child -> child.info().commandLine().orElse("").contains("ServerMain")))
                    .isEmpty();
        }
        assertThat(Files.exists(work.resolve("own.log"))).isFalse();
    }
}
