package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ContainerLimits;
import java.nio.file.Path;
import java.time.Duration;

/** A program that reads a file in a child process, to be killed meanwhile. */
final class KilledParent {

    private KilledParent() {}

    public static void main(String[] words) throws Exception {
        ParsingLimits limits = new ParsingLimits(Duration.ofMinutes(5), 64, 10_000, 1, ContainerLimits.STANDARD);
        IsolatedExtractor extractor =
                new IsolatedExtractor(limits, Path.of(words[0]), IsolatedExtractorTest.misbehaving());
        Thread.ofPlatform().start(() -> extractor.extractAll(Path.of(words[1])));
        while (ProcessHandle.current().children().findAny().isEmpty()) {
            Thread.sleep(20);
        }
        Thread.sleep(2000);
        System.out.println("reading");
    }
}
