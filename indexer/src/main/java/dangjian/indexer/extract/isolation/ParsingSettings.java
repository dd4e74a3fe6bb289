package dangjian.indexer.extract.isolation;

import dangjian.corpus.CorpusException;
import dangjian.indexer.extract.ContainerLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may be set about parsing, by the name of an environment variable; what is not set follows from the machine.
 *
 * @param inProcess whether files are parsed in the process itself, without limits on time and memory: to find faults, and to measure
 * @param limits how much one file may cost
 */
public record ParsingSettings(boolean inProcess, ParsingLimits limits) {

    private static final long MEGABYTE = 1L << 20;
    private static final int DEFAULT_SECONDS = 60;
    private static final int DEFAULT_CHARACTERS = 30_000_000;
    private static final int LEAST_HEAP = 256;
    private static final int MOST_HEAP = 768;
    private static final int LARGEST = 1_000_000_000;

    /**
     * Reads the settings.
     *
     * @param given what a variable is set to, nothing where it is not
     * @param processors how many processors the machine has
     * @param memoryBytes the memory of this process: what is read comes here, so that a child has no use for more than a part of it
     * @throws CorpusException where a value makes no sense
     */
    public static ParsingSettings read(Function<String, Optional<String>> given, int processors, long memoryBytes) {
        ContainerLimits standard = ContainerLimits.STANDARD;
        long share = memoryBytes / MEGABYTE * 3 / 8;
        Numbers numbers = new Numbers(given);
        ContainerLimits containers = new ContainerLimits(
                numbers.of("KB_ARCHIVE_FILES", standard.members()),
                numbers.of("KB_ARCHIVE_MEGABYTES", (int) (standard.totalBytes() / MEGABYTE)) * MEGABYTE,
                numbers.of("KB_ARCHIVE_DEPTH", standard.depth()),
                standard.harmlessBytes(),
                standard.ratio());
        ParsingLimits limits = new ParsingLimits(
                Duration.ofSeconds(numbers.of("KB_PARSE_SECONDS", DEFAULT_SECONDS)),
                numbers.of("KB_PARSE_MEMORY", Math.clamp(share, LEAST_HEAP, MOST_HEAP)),
                numbers.of("KB_PARSE_CHARACTERS", DEFAULT_CHARACTERS),
                numbers.of("KB_PARSERS", processors),
                containers);
        return new ParsingSettings(inProcess(given), limits);
    }

    private static boolean inProcess(Function<String, Optional<String>> given) {
        String way = given.apply("KB_PARSING").orElse("isolated");
        return switch (way) {
            case "isolated" -> false;
            case "in-process" -> true;
            default -> throw new CorpusException("KB_PARSING 应为 isolated 或 in-process：" + way);
        };
    }

    private record Numbers(Function<String, Optional<String>> given) {

        int of(String name, int otherwise) {
            String value = given.apply(name).map(String::strip).orElse("");
            if (value.isEmpty()) {
                return otherwise;
            }
            if (!value.matches("[0-9]{1,10}") || Long.parseLong(value) < 1 || Long.parseLong(value) > LARGEST) {
                throw new CorpusException(name + " 应为 1 到 " + LARGEST + " 之间的整数：" + value);
            }
            return Integer.parseInt(value);
        }
    }
}
