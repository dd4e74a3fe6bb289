package dangjian.server.web;

import dangjian.corpus.document.Coded;
import dangjian.corpus.document.DocumentKind;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.RunningReindex;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the page of the index's state shows.
 *
 * @param report of what serves, as far as the viewer may know it; nothing where there is none
 * @param running the reindex that goes on
 * @param showsFiles whether the viewer may see the names of files, those of internal documents among them
 * @param versions what the program is made of, name by name
 */
public record StatusView(
        Optional<GenerationReport> report,
        Optional<RunningReindex> running,
        boolean showsFiles,
        Map<String, String> versions) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Failed files that have their cause in common. */
    public record Cause(String label, String advice, List<GenerationReport.FailedFile> files) {}

    /** How many documents there are of each kind that there are any of. */
    public Map<DocumentKind, Integer> byKind() {
        Map<DocumentKind, Integer> counts = new EnumMap<>(DocumentKind.class);
        report.ifPresent(known -> known.documentsByKind()
                .forEach((code, count) ->
                        Coded.find(DocumentKind.values(), code).ifPresent(kind -> counts.put(kind, count))));
        return counts;
    }

    /** When the generation was begun, to the minute. */
    public String startedAt() {
        return report.map(GenerationReport::startedAt)
                .map(OffsetDateTime::parse)
                .map(MINUTE::format)
                .orElse("");
    }

    public String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "4.0 秒", "3 分 20 秒". */
    public String duration() {
        double seconds = report.map(GenerationReport::seconds).orElse(0.0);
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f 秒", seconds)
                : (int) seconds / 60 + " 分 " + (int) seconds % 60 + " 秒";
    }

    /** Documents by format, the most frequent first. */
    public List<Map.Entry<String, Integer>> formats() {
        return report.map(GenerationReport::documentsByFormat).map(TreeMap::new).stream()
                .flatMap(formats -> formats.entrySet().stream())
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
    }

    /** What could not be read, by cause, the most frequent first. */
    public List<Cause> causes() {
        Map<String, Cause> byCause = new LinkedHashMap<>();
        for (GenerationReport.FailedFile file :
                report.map(GenerationReport::failures).orElse(List.of())) {
            byCause.computeIfAbsent(file.cause(), code -> new Cause(file.label(), file.advice(), new ArrayList<>()))
                    .files()
                    .add(file);
        }
        return byCause.values().stream()
                .sorted(Comparator.comparing((Cause cause) -> cause.files().size())
                        .reversed())
                .toList();
    }

    public int failures() {
        return report.map(each -> each.failures().size()).orElse(0);
    }
}
