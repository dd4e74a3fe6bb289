package dangjian.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A few documents of each format, the small ones first. */
final class TrainingSamples {

    private static final int OF_A_FORMAT = 2;

    private TrainingSamples() {}

    /** Copies them, keeping their folders; gives back where they are. */
    static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : choose(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return to;
    }

    private static List<Path> choose(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, List<Path>> byFormat = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(TrainingSamples::sizeBytes).thenComparing(Path::toString))
                    .collect(Collectors.groupingBy(TrainingSamples::format));
            return byFormat.values().stream()
                    .flatMap(same -> same.stream().limit(OF_A_FORMAT))
                    .toList();
        }
    }

    private static String format(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static long sizeBytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
