package dangjian.indexer.reindex;

import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a generation was made from.
 *
 * @param program everything of the program that decides what comes out: versions of layout and rules, and the hash of topics and vocabulary
 * @param nextChange the next day, as 2027-01-01, on which a text comes into force or ceases to be; empty where none is known
 * @param files the files, by root, path, length and modification time
 */
record Manifest(String program, String nextChange, List<Entry> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Manifest {
        files = List.copyOf(files);
    }

    /** One file as it was. */
    record Entry(String root, String path, long sizeBytes, long modifiedMillis) {

        static Entry of(CorpusFile file) {
            return new Entry(file.root().toString(), file.path(), file.sizeBytes(), file.modifiedMillis());
        }
    }

    /** What a generation was made from; nothing where that can't be told any more, so that it is made anew. */
    static Optional<Manifest> of(Generation generation) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(generation.manifest()), Manifest.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** This manifest for a generation whose judgements hold until a day. */
    Manifest until(Optional<LocalDate> day) {
        return new Manifest(program, day.map(LocalDate::toString).orElse(""), files);
    }

    /** Whether what was made from this is what would be made from another manifest today. */
    boolean holdsFor(Manifest wanted, LocalDate today) {
        boolean stillHolds = nextChange.isEmpty() || today.isBefore(LocalDate.parse(nextChange));
        return stillHolds && program.equals(wanted.program) && files.equals(wanted.files);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Manifest of(String program, List<CorpusFile> files) {
        return new Manifest(program, "", files.stream().map(Entry::of).toList());
    }
}
