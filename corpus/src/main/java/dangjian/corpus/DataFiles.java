package dangjian.corpus;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The editable data files: UTF-8 text, one entry a line, a keyword first, {@code #} before a remark. Blank lines say nothing.
 */
public final class DataFiles {

    private DataFiles() {}

    /**
     * A line that says something.
     *
     * @param file the file it stands in
     * @param number its number, from 1
     * @param keyword its first word
     * @param rest what follows, without blanks around it
     */
    public record Line(Path file, int number, String keyword, String rest) {

        /** What is wrong with this line, to be thrown. */
        public DataFileException problem(String what) {
            return new DataFileException(file, number, what);
        }
    }

    /**
     * The lines of all {@code *.txt} files of a folder, in the order of their names.
     *
     * @throws CorpusException where the folder is missing, holds no such file, or one can't be read as UTF-8
     */
    public static List<Line> read(Path folder) {
        List<Line> lines = new ArrayList<>();
        try {
            List<Path> texts = texts(folder);
            if (texts.isEmpty()) {
                throw new CorpusException("目录里没有 .txt 文件：" + folder);
            }
            for (Path text : texts) {
                read(text, lines);
            }
        } catch (CharacterCodingException e) {
            throw new CorpusException("文件不是 UTF-8 编码，请用记事本另存为 UTF-8：" + folder, e);
        } catch (IOException e) {
            throw new CorpusException("无法读取：" + folder + "（" + e.getMessage() + "）", e);
        }
        return lines;
    }

    /** The {@code *.txt} files of a folder, in the order of their names. */
    public static List<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** All lines of a UTF-8 file, blank ones too, without blanks around them and without the mark (BOM) that Windows puts first. */
    public static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            lines.add((lines.isEmpty() && line.startsWith("\uFEFF") ? line.substring(1) : line).strip());
        }
        return lines;
    }

    private static void read(Path file, List<Line> lines) throws IOException {
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("[\\s\\u3000]+", 2);
            lines.add(new Line(file, number, parts[0], parts.length > 1 ? parts[1].strip() : ""));
        }
    }
}
