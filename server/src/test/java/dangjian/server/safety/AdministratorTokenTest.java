package dangjian.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token is made once, for its owner's eyes only, and who guesses it waits. */
class AdministratorTokenTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceWith256BitsForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("admin-token");

        AdministratorToken made = AdministratorToken.inOrNew(file);

        String token = Files.readString(file).strip();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(made.is(token)).isTrue();
        assertThat(AdministratorToken.inOrNew(file).is(token)).isTrue();
        assertThat(Files.readString(file).strip()).isEqualTo(token);
        assertThat(made.toString()).doesNotContain(token);
        AdministratorToken.inOrNew(folder.resolve("other"));
        assertThat(Files.readString(folder.resolve("other")).strip()).isNotEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "x", "0123456789abcdeF", "0123456789abcdef ", "0123456789abcde", "0123456789abcdefg"})
    void nothingElseIsIt(String offered) {
        assertThat(AdministratorToken.of("0123456789abcdef\n").is(offered)).isFalse();
        assertThat(AdministratorToken.of("0123456789abcdef\n").is("0123456789abcdef"))
                .isTrue();
    }

    @Test
    void whatCouldBeGuessedOrReadByNobodyIsRefusedWithoutSayingIt() throws IOException {
        assertThatThrownBy(() -> AdministratorToken.of("geheim"))
                .isInstanceOf(CorpusException.class)
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> AdministratorToken.in(folder.resolve("none"))).hasMessageContaining("无法读取");
        assertThatThrownBy(() -> AdministratorToken.inOrNew(folder.resolve("none/token")))
                .hasMessageContaining("无法写入");
        Files.writeString(folder.resolve("empty"), "\n");
        assertThatThrownBy(() -> AdministratorToken.inOrNew(folder.resolve("empty")))
                .hasMessageContaining("太短");
    }

    @Test
    void whoFailsWaitsTwiceAsLongEachTimeAndOthersDoNot() {
        AtomicLong now = new AtomicLong();
        FailedTries tries = new FailedTries(now::get);
        List<Long> waits = new java.util.ArrayList<>();
        for (int i = 0; i < 14; i++) {
            tries.failed("10.0.0.1");
            waits.add(tries.waitSeconds("10.0.0.1"));
            now.addAndGet(tries.waitSeconds("10.0.0.1") * 1_000_000_000L);
            assertThat(tries.waitSeconds("10.0.0.1")).isZero();
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L);
        assertThat(tries.waitSeconds("10.0.0.2")).isZero();
        now.addAndGet(16 * 60 * 1_000_000_000L);
        assertThat(tries.waitSeconds("10.0.0.1")).isZero();
        assertThat(tries.addresses()).isZero();
    }

    @Test
    void whoComesFromManyAddressesFillsNoMemory() {
        FailedTries tries = new FailedTries(() -> 0);
        for (int i = 0; i < 100_000; i++) {
            tries.failed("2001:db8::" + i);
        }
        assertThat(tries.addresses()).isEqualTo(10_000);
    }
}
