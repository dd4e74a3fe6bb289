package dangjian.benchmark.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a full reindex took.
 *
 * @param characters of all passages
 * @param peakBytes the most memory that the process had, as the system counts it; the parsing processes beside it not counted
 */
record IndexingCost(int documents, long passages, long characters, double seconds, long peakBytes) {

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static IndexingCost read(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readString(file), IndexingCost.class);
    }
}
