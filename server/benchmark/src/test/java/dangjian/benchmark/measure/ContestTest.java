package dangjian.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestTest {

    @Test
    void roundsGoForthAndBackAndTheWarmUpIsNotCounted() throws Exception {
        List<String> order = new ArrayList<>();

        Map<String, Samples> samples = new Contest(1, 2)
                .run(List.of(
                        new Contest.Contender("甲", () -> {
                            order.add("甲");
                            return (double) order.size();
                        }),
                        new Contest.Contender("乙", () -> {
                            order.add("乙");
                            return (double) order.size();
                        })));

        assertThat(order).containsExactly("甲", "乙", "乙", "甲", "甲", "乙");
        assertThat(samples).containsExactly(Map.entry("甲", Samples.of(4, 5)), Map.entry("乙", Samples.of(3, 6)));
    }

    @Test
    void aQuantileLiesBetweenTheValuesBesideIt() {
        Samples samples = Samples.of(4, 1, 3, 2);

        assertThat(samples.least()).isEqualTo(1);
        assertThat(samples.most()).isEqualTo(4);
        assertThat(samples.median()).isEqualTo(2.5);
        assertThat(samples.quantile(0.9)).isEqualTo(3.7, within(1e-9));
    }

    @Test
    void theTableSaysHowMuchBetterTheFirstIs() {
        Map<String, Samples> samples = new LinkedHashMap<>();
        samples.put("本程序", Samples.of(10, 12, 11));
        samples.put("别的", Samples.of(22, 22, 22));

        assertThat(printed(new ComparisonTable("用时", "毫秒", false), samples))
                .contains("| 本程序 | 11.0 | 10.0 | 12.0 | 1.00 倍 |", "| 别的 | 22.0 | 22.0 | 22.0 | 2.00 倍 |");
        assertThat(printed(new ComparisonTable("速度", "字/秒", true), samples)).contains("0.50 倍");
    }

    @Test
    void everyValueIsKept(@TempDir Path folder) throws Exception {
        Path file = new RawSamples(folder.resolve("bench")).keep("index", "毫秒", Map.of("本程序", Samples.of(10, 12.5)));

        assertThat(Files.readString(file)).contains("\"本程序\":[10.0,12.5]", "\"unit\":\"毫秒\"", "JDK");
    }

    private static String printed(ComparisonTable table, Map<String, Samples> samples) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(samples, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
