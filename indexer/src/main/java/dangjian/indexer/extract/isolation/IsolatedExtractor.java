package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.extract.TextExtractor;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Reads files in child processes. A file that takes too long, eats the memory or kills the process is one that failed, with its cause; all others are read. Safe for
 * several threads at once; the processes end with {@link #release()}, or when this process is gone.
 */
public final class IsolatedExtractor implements TextExtractor {

    private final ProcessPool processes;

    /**
     * An extractor that starts nothing yet.
     *
     * @param folder where temporary files lie, in folders that are removed; made when it is needed
     */
    public IsolatedExtractor(ParsingLimits limits, Path folder) {
        this(limits, folder, ChildCommand.standard());
    }

    IsolatedExtractor(ParsingLimits limits, Path folder, ChildCommand command) {
        this.processes =
                new ProcessPool(command, limits, folder.toAbsolutePath().normalize());
    }

    /** @throws ParsingUnavailableException where no process can be started */
    @Override
    public ExtractedFile extractAll(Path file) {
        try {
            ParsingProcess process = processes.take();
            try {
                return process.extract(file.toAbsolutePath());
            } finally {
                processes.give(process);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts gives up the whole run
            return Failed.file(new ExtractedPart.Failure(ExtractionFailure.INTERNAL, "已中断"));
        }
    }

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        ExtractedFile read = extractAll(file);
        ExtractedPart own = read.parts().stream()
                .filter(part -> part.member().isEmpty())
                .findFirst()
                .orElseThrow(() -> new ExtractionException(ExtractionFailure.EMPTY, file));
        if (own.failure().isPresent()) {
            throw new ExtractionException(own.failure().get().cause(), file);
        }
        return own.text()
                .filter(Predicate.not(text -> text.blocks().isEmpty()))
                .orElseThrow(() -> new ExtractionException(ExtractionFailure.EMPTY, file));
    }

    @Override
    public void release() {
        processes.close();
    }
}
