package dangjian.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a run is that writes to a data folder at this moment, in whatever process.
 *
 * @param pid the process
 * @param processStarted when that process began, ISO 8601, so that a number given out again is not taken for it; empty where the system doesn't say
 * @param startedAt when the run began, ISO 8601
 * @param step what it is doing, in Chinese
 * @param done how many of them are done
 * @param total how many files, documents or texts the step has; 0 where that is not known
 */
public record RunningReindex(long pid, String processStarted, String startedAt, String step, int done, int total) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The run that writes to a data folder; nothing where none does, or what is written down is of a process that has ended. */
    public static Optional<RunningReindex> in(DataFolder data) {
        try {
            RunningReindex written = JSON.readValue(Files.readAllBytes(file(data)), RunningReindex.class);
            return Optional.of(written).filter(RunningReindex::isAlive);
        } catch (IOException | JacksonException e) {
            return Optional.empty(); // there is none, or it is being replaced: the next look will tell
        }
    }

    /** The same for people who are not to know how many files there are. */
    public RunningReindex withoutCounts() {
        return new RunningReindex(pid, processStarted, startedAt, step, 0, 0);
    }

    /** Where it is written down. */
    static Path file(DataFolder data) {
        return data.path().resolve("RUNNING.json");
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Says of this process what it says of itself elsewhere. */
    static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(processStarted))
                .isPresent();
    }
}
