package dangjian.indexer.reindex;

import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a generation's index, so that the next one can take over what is the same.
 *
 * @param program everything of the program that decides what comes out
 * @param parts all parts, by number
 */
record IndexContents(String program, List<IndexPart> parts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    IndexContents {
        parts = List.copyOf(parts);
    }

    /** Of a generation; nothing where that can't be told, or where another program made it. */
    static Optional<IndexContents> of(Generation generation, String program) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(generation.contents()), IndexContents.class))
                    .filter(contents -> contents.program().equals(program));
        } catch (IOException | JacksonException | NullPointerException e) {
            return Optional.empty(); // missing, cut off or of an older program: all is made anew
        }
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
