package dangjian.indexer.generation;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One whole index on disk.
 *
 * @param name its name, which also orders: "g000001"
 * @param folder where it lives
 */
public record Generation(String name, Path folder) {

    /** The Lucene directory. */
    public Path index() {
        return folder.resolve("index");
    }

    /** The vectors of its passages; comes after the index serves already, whole or not at all. */
    public Path vectors() {
        return folder.resolve("vectors.bin");
    }

    /** What of it these people may read, as a generation by itself: where nothing is internal, that is all of it. */
    public Generation of(Audience audience) {
        boolean hasPart = Files.isDirectory(publicPart().index());
        return audience == Audience.PUBLIC && hasPart ? publicPart() : this;
    }

    /** Where the index for the public lies, with all that belongs to it; there is one where, and only where, something is internal. */
    public Generation publicPart() {
        return new Generation(name, folder.resolve("public"));
    }

    /** The report of the run that made it, JSON. */
    public Path report() {
        return folder.resolve("report.json");
    }

    /** What it was made from, so that the next run knows whether anything changed, JSON. */
    public Path manifest() {
        return folder.resolve("manifest.json");
    }

    /** What is in its index, so that the next generation can take over what is the same, JSON. */
    public Path contents() {
        return folder.resolve("contents.json");
    }
}
