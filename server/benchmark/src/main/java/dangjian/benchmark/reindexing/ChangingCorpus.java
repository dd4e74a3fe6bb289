package dangjian.benchmark.reindexing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A copy of a folder whose files are edited now and then. */
final class ChangingCorpus {

    private static final String PARAGRAPH_END = "</p>";

    /** What is as young as this is looked into again by whom goes by the times of files. */
    private static final long SETTLE_MILLIS = 2_200;

    private final Path folder;
    private final List<Path> files;
    private int edits;

    private ChangingCorpus(Path folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    static ChangingCorpus copyOf(Path original, Path folder) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(original)) {
            for (Path each : walk.sorted().toList()) {
                Path copy = folder.resolve(original.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else if (Files.isRegularFile(each)) {
                    Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
                    files.add(copy);
                }
            }
        }
        Thread.sleep(SETTLE_MILLIS);
        return new ChangingCorpus(folder, files);
    }

    Path folder() {
        return folder;
    }

    int size() {
        return files.size();
    }

    /** Adds a sentence to some of the files that are text, other ones each time, and waits until their times are no longer news. */
    void edit(int count) throws IOException, InterruptedException {
        List<Path> texts = files.stream().filter(ChangingCorpus::isText).toList();
        if (texts.size() < count) {
            throw new IOException("only " + texts.size() + " text files: " + folder);
        }
        edits++;
        for (int i = 0; i < count; i++) {
            Path file = texts.get((int) ((edits * 31L + (long) i * texts.size() / count) % texts.size()));
            String text = Files.readString(file, StandardCharsets.UTF_8);
            int end = text.lastIndexOf(PARAGRAPH_END);
            int place = end < 0 ? text.length() : end;
            Files.writeString(file, text.substring(0, place) + "（第" + edits + "次修改）" + text.substring(place));
        }
        Thread.sleep(SETTLE_MILLIS);
    }

    private static boolean isText(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(html?|md|txt)");
    }
}
