package dangjian.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every value that was measured, one JSON file a measurement.
 *
 * @param folder where the files go, made where it is missing
 */
public record RawSamples(Path folder) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    /**
     * Writes the values of one measurement beside those of others.
     *
     * @param what names the measurement
     * @return the file
     */
    public Path keep(String what, String unit, Map<String, Samples> samples) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", what);
        json.put("unit", unit);
        json.put("machine", Machine.line());
        samples.forEach((name, values) -> json.put(name, values.values()));
        Files.createDirectories(folder);
        String moment = MOMENT.format(LocalDateTime.now(ZoneId.of("Asia/Shanghai")));
        Path file = folder.resolve(what + "-" + moment + ".json");
        return Files.writeString(file, JsonMapper.shared().writeValueAsString(json));
    }
}
