package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ContainerLimits;
import java.time.Duration;

/**
 * How much one file may cost.
 *
 * @param timeout the longest time for one file, or for one of those within it
 * @param heapMegabytes the memory of a process that parses
 * @param characters the most characters of a file's own text, and of all together that lies within it
 * @param processes how many processes parse at once, at most
 * @param containers how much may come out of an archive or a mail
 */
public record ParsingLimits(
        Duration timeout, int heapMegabytes, long characters, int processes, ContainerLimits containers) {

    public ParsingLimits {
        if (timeout.isNegative() || timeout.isZero() || heapMegabytes <= 0 || characters <= 0 || processes <= 0) {
            throw new IllegalArgumentException("limits must be above zero");
        }
    }
}
