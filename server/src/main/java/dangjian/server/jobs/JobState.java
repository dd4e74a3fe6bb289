package dangjian.server.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a job is.
 *
 * @param id its name, which can't be guessed
 * @param phase whether it goes on and how it ended
 * @param step what it is doing, in Chinese
 * @param done how many of them are done
 * @param total how many there are in this step; 0 where that is not known
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param outcome what the index holds, from the moment that it serves
 * @param error why it failed, in Chinese
 */
public record JobState(
        String id,
        Phase phase,
        String step,
        int done,
        int total,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,
        Optional<String> error) {

    /** Whether a job goes on and how it ended. */
    public enum Phase {
        RUNNING("running", "进行中"),
        DONE("done", "完成"),
        FAILED("failed", "失败"),
        CANCELLED("cancelled", "已取消");

        private final String code;
        private final String label;

        Phase(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /** What came out: counts only, because who knows the job's name need not know the names of files. */
    public record Outcome(String generation, boolean unchanged, int files, int documents, int failedFiles) {}

    /** Whether it is over. */
    public boolean hasEnded() {
        return phase != Phase.RUNNING;
    }
}
