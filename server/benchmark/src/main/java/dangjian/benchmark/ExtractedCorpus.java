package dangjian.benchmark;

import dangjian.corpus.document.SourceFile;
import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of a folder's files, read once, so that what comes after reading can be measured alone.
 *
 * @param texts one for each file that can be read
 * @param bytes their length in UTF-8 bytes
 */
public record ExtractedCorpus(List<Text> texts, long bytes) {

    private static final Logger log = LoggerFactory.getLogger(ExtractedCorpus.class);

    /** A file and its text. */
    public record Text(SourceFile file, ExtractedText extracted) {}

    /** Reads all files below a folder; those that can't be read are named and left out. */
    public static ExtractedCorpus read(Path folder) {
        FileExtractor extractor = new FileExtractor();
        List<Text> texts = new ArrayList<>();
        long bytes = 0;
        for (Path file : files(folder)) {
            try {
                ExtractedText extracted = extractor.extract(file);
                texts.add(new Text(source(folder, file, extracted), extracted));
                for (Block block : extracted.blocks()) {
                    bytes += block.text().getBytes(StandardCharsets.UTF_8).length + 1;
                }
            } catch (ExtractionException e) {
                log.warn("{}", e.getMessage());
            }
        }
        return new ExtractedCorpus(List.copyOf(texts), bytes);
    }

    /** Their text, a line a block. */
    public static String plain(ExtractedText extracted) {
        return extracted.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取目录：" + folder, e);
        }
    }

    private static SourceFile source(Path folder, Path file, ExtractedText extracted) {
        return new SourceFile(
                folder,
                folder.relativize(file).toString().replace('\\', '/'),
                extracted.format(),
                extracted.mediaType(),
                0,
                "",
                extracted.pages());
    }
}
