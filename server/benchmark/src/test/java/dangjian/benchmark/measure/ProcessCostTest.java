package dangjian.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ProcessCostTest {

    private static final String BUSY = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";

    @TempDir
    private Path folder;

    @Test
    void whatAProcessStartsCountsToo() throws Exception {
        ProcessCost cost = cost("sh -c '" + BUSY + "; sleep 0.2'; true");

        assertThat(cost.seconds()).isGreaterThan(0.2);
        assertThat(cost.processorSeconds()).isPositive().isLessThanOrEqualTo(cost.seconds() + 0.1);
        assertThat(cost.ownPeakBytes()).isPositive();
        assertThat(cost.childrenPeakBytes()).isPositive();
    }

    @Test
    void aProcessThatFailsSaysWhatItPrinted() {
        assertThatThrownBy(() -> cost("echo 坏了; exit 7"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("退出码 7")
                .hasMessageContaining("坏了");
    }

    private ProcessCost cost(String script) throws IOException, InterruptedException {
        return ProcessCost.of(new ProcessBuilder("sh", "-c", script), folder.resolve("out"), Set.of(0));
    }
}
