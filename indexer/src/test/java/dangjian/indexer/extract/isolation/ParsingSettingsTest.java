package dangjian.indexer.extract.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsingSettingsTest {

    private static final long GIGABYTE = 1L << 30;

    private static ParsingSettings read(Map<String, String> given, long memory) {
        return ParsingSettings.read(name -> Optional.ofNullable(given.get(name)), 2, memory);
    }

    @Test
    void whatIsNotSetFollowsFromTheMachine() {
        ParsingSettings settings = read(Map.of(), 2 * GIGABYTE);
        assertThat(settings.inProcess()).isFalse();
        assertThat(settings.limits().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.limits().processes()).isEqualTo(2);
        assertThat(settings.limits().heapMegabytes()).isEqualTo(768);
        assertThat(read(Map.of(), GIGABYTE / 4).limits().heapMegabytes()).isEqualTo(256);
    }

    @Test
    void everythingCanBeSet() {
        ParsingSettings settings = read(
                Map.of(
                        "KB_PARSING", "in-process",
                        "KB_PARSE_SECONDS", "5",
                        "KB_PARSE_MEMORY", "300",
                        "KB_PARSE_CHARACTERS", "1000",
                        "KB_PARSERS", "7",
                        "KB_ARCHIVE_FILES", "20",
                        "KB_ARCHIVE_MEGABYTES", "3000",
                        "KB_ARCHIVE_DEPTH", "2"),
                GIGABYTE);
        assertThat(settings.inProcess()).isTrue();
        ParsingLimits limits = settings.limits();
        assertThat(limits.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(limits.heapMegabytes()).isEqualTo(300);
        assertThat(limits.characters()).isEqualTo(1000);
        assertThat(limits.processes()).isEqualTo(7);
        assertThat(limits.containers().members()).isEqualTo(20);
        assertThat(limits.containers().totalBytes()).isEqualTo(3000L << 20);
        assertThat(limits.containers().depth()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "KB_PARSE_SECONDS,0",
        "KB_PARSE_SECONDS,一分钟",
        "KB_PARSERS,-1",
        "KB_ARCHIVE_FILES,99999999999",
        "KB_PARSING,no"
    })
    void nonsenseIsNamed(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value), GIGABYTE))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
