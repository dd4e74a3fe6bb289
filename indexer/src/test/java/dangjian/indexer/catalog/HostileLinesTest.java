package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule may need more than linear time: a megabyte of what rules look for goes through all of them at once. */
class HostileLinesTest {

    private static final int MEGABYTE = 1_000_000;
    private static final long SEED = 20261124;

    /** Of the processor's time, which other work on the machine doesn't use up: a second where it is all there is to do. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private static final Duration NEVER = Duration.ofMinutes(2);

    private static final List<String> PIECES = List.of(
            "（", "第", "《", "》", "一", "1", "第一", "（一", "二〇二三年", "2023年5月", "中共", "第一条、", "第1条第", "附件", "”“", "、", "：",
            "〔2023〕", "《第三条", "由", "主持人：", "责任人", "会议决定：", "同意三票", "废止", "社区", "简称", "以下简称《", "目录", "。", "　");

    static Stream<String> pieces() {
        Random random = new Random(SEED);
        String mixed =
                random.ints(MEGABYTE, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
        return Stream.concat(PIECES.stream(), Stream.of(mixed.substring(0, MEGABYTE)));
    }

    @BeforeAll
    static void warmUp() {
        pieces().forEach(piece -> PlainDocument.of("某某会议纪要\n" + repeated(piece, MEGABYTE / 50)));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pieces")
    void aMegabyteOnOneLineTakesNoTime(String piece) {
        String line = "x" + repeated(piece, MEGABYTE);

        assertQuick(() -> PlainDocument.of(line));
        assertQuick(() -> PlainDocument.of("某某会议纪要\n时间：2023年5月6日\n" + line));
        assertQuick(() -> PlainDocument.of("某某办法\n第一条　甲。\n第二条　" + line + "\n2023年5月6日"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pieces")
    void aMegabyteOnTenThousandLinesTakesNoTime(String piece) {
        String lines = (repeated(piece, 100) + "x\n").repeat(MEGABYTE / 100);

        assertQuick(() -> PlainDocument.of("某某会议纪要\n" + lines));
        assertQuick(() -> PlainDocument.of("某某办法\n第一条　甲。\n第二条　乙。\n" + lines));
    }

    private static void assertQuick(Executable reading) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertTimeout(NEVER, reading);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LIMIT);
    }

    private static String repeated(String piece, int length) {
        return piece.length() >= length ? piece.substring(0, length) : piece.repeat(length / piece.length());
    }
}
