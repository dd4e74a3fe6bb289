package dangjian.server.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are ours: on this machine only, and on the network. */
class HostNamesTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, true, true",
        "LOCALHOST:8080, true, true",
        "localhost., true, true",
        "127.0.0.1, true, true",
        "127.0.0.1:8080, true, true",
        "127.1.2.3, true, true",
        "[::1]:8080, true, true",
        "kb.example.cn, true, true",
        "KB.Example.CN:443, true, true",
        "192.168.1.5, false, true",
        "192.168.1.5:8080, false, true",
        "[fd00::5]:8080, false, true",
        "evil.example, false, false",
        "127.0.0.1.evil.example, false, false",
        "localhost.evil.example, false, false",
        "evil.example:127, false, false",
        "localhost@evil.example, false, false",
        "1.2.3.4.nip.io, false, false",
        "0x7f.1, false, false",
        "2130706433, false, false",
        "'', false, false",
        "':8080', false, false",
        "kb.example.cn.evil.example, false, false"
    })
    void areThoseItWasGivenAndNumbers(String host, boolean onThisMachine, boolean onTheNetwork) {
        assertThat(new HostNames(true, List.of("kb.example.cn")).isOurs(host)).isEqualTo(onThisMachine);
        assertThat(new HostNames(false, List.of("kb.example.cn")).isOurs(host)).isEqualTo(onTheNetwork);
    }
}
