package dangjian.indexer.reindex;

import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a generation was made from.
 *
 * @param program everything of the program that decides what comes out ({@link ProgramVersion})
 * @param nextChange the next day, as 2027-01-01, on which a text comes into force or ceases to be; empty where none is known
 * @param files the files, in the order of the corpus
 * @param unreadable the places that are no files to read, absolute
 */
record Manifest(String program, String nextChange, List<Entry> files, List<String> unreadable) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Manifest {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * One file as it was.
     *
     * @param modifiedMillis its modification time; {@link CorpusFile#UNSURE} where it may have changed since without showing
     * @param hash SHA-256 of its bytes; empty where they could not be read
     * @param isInternal whether it lay in an internal folder
     */
    record Entry(
            String root,
            String path,
            long sizeBytes,
            long modifiedMillis,
            long changedMillis,
            String hash,
            String id,
            boolean isInternal) {

        /** Clocks of file systems tick in steps: what is written within the same step leaves no trace in the times. */
        private static final long STEP_MILLIS = 2_000;

        /**
         * A file.
         *
         * @param listedMillis when its times were looked at; what is as young as that, or from the future, is hashed again next time
         */
        static Entry of(IdentifiedFile identified, long listedMillis) {
            CorpusFile file = identified.file();
            long youngest = Math.max(file.modifiedMillis(), file.changedMillis());
            boolean isSure = identified.isReadable() && youngest < listedMillis - STEP_MILLIS;
            return new Entry(
                    file.root().toString(),
                    file.path(),
                    file.sizeBytes(),
                    isSure ? file.modifiedMillis() : CorpusFile.UNSURE,
                    file.changedMillis(),
                    identified.hash(),
                    identified.id(),
                    file.isInternal());
        }

        /** Where it was. */
        String place() {
            return root + "\n" + path;
        }

        static String place(CorpusFile file) {
            return file.root() + "\n" + file.path();
        }

        Path absolute() {
            return Path.of(root).resolve(path);
        }

        /** Whether a file is this one, untouched. */
        boolean isUntouched(CorpusFile file) {
            return sizeBytes == file.sizeBytes()
                    && modifiedMillis == file.modifiedMillis()
                    && changedMillis == file.changedMillis()
                    && isInternal == file.isInternal();
        }
    }

    /** What a generation was made from; nothing where that can't be told any more, so that it is made anew. */
    static Optional<Manifest> of(Generation generation) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(generation.manifest()), Manifest.class));
        } catch (IOException | JacksonException | NullPointerException e) {
            return Optional.empty(); // missing, cut off or of an older program
        }
    }

    /** What is made from files now. */
    static Manifest of(
            String program,
            Optional<LocalDate> nextChange,
            List<IdentifiedFile> files,
            List<CorpusFolders.Unreadable> unreadable,
            long listedMillis) {
        return new Manifest(
                program,
                nextChange.map(LocalDate::toString).orElse(""),
                files.stream().map(file -> Entry.of(file, listedMillis)).toList(),
                unreadable.stream().map(place -> place.place()).toList());
    }

    /** Whether what was made by a program holds today. */
    boolean holdsFor(String wantedProgram, LocalDate today) {
        boolean stillHolds = nextChange.isEmpty() || today.isBefore(LocalDate.parse(nextChange));
        return stillHolds && program.equals(wantedProgram);
    }

    /** Whether the same files with the same content lie at the same places. */
    boolean hasSameContent(Manifest other) {
        return files.size() == other.files.size()
                && unreadable.equals(other.unreadable)
                && java.util.stream.IntStream.range(0, files.size()).allMatch(i -> {
                    Entry one = files.get(i);
                    Entry two = other.files.get(i);
                    return one.place().equals(two.place())
                            && one.hash().equals(two.hash())
                            && one.id().equals(two.id())
                            && one.sizeBytes() == two.sizeBytes()
                            && one.isInternal() == two.isInternal();
                });
    }

    /** The same, with the times of another look at the same files. */
    Manifest withTimesOf(Manifest later) {
        return new Manifest(program, nextChange, later.files, unreadable);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
