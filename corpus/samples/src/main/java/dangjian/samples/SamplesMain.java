package dangjian.samples;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes all sample documents: {@code SamplesMain SOURCES DOCUMENTS}. */
public final class SamplesMain {

    private static final Logger log = LoggerFactory.getLogger(SamplesMain.class);

    private SamplesMain() {}

    public static void main(String[] folders) throws IOException {
        if (folders.length != 2) {
            throw new CorpusException("用法：SamplesMain 源文目录 输出目录");
        }
        Path documents = Path.of(folders[1]);
        DocumentWriter writer = new DocumentWriter();
        for (Path source : sources(Path.of(folders[0]))) {
            SourceText text = SourceReader.read(source);
            Path target = documents.resolve(text.folder()).resolve(text.fileName());
            Files.createDirectories(target.getParent());
            writer.write(text, text.format(), target);
            log.info("{} → {}", source.getFileName(), target.getFileName());
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
