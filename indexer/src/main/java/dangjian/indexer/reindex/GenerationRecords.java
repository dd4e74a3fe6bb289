package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what is kept beside an index: its report and its manifest. */
public final class GenerationRecords {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GenerationRecords() {}

    /** The report of the run that made a generation. */
    public static ReindexReport report(Generation generation) {
        try {
            return JSON.readValue(Files.readAllBytes(generation.report()), ReindexReport.class);
        } catch (IOException | JacksonException e) {
            throw new CorpusException("无法读取索引报告：" + generation.report(), e);
        }
    }

    /** The report as JSON, as {@code kb reindex --json} prints it. */
    public static String json(ReindexReport report) {
        return JSON.writeValueAsString(report);
    }

    /** What a generation was made from; nothing where that can't be told any more, so that it is made anew. */
    static Optional<Manifest> manifest(Generation generation) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(generation.manifest()), Manifest.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    static void write(Generation generation, Manifest manifest, ReindexReport report) throws IOException {
        write(generation.manifest(), manifest);
        write(generation.report(), report);
    }

    private static void write(Path file, Object value) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(value));
    }
}
