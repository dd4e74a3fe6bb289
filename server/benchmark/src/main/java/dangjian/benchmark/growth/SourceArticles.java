package dangjian.benchmark.growth;

import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts that varied ones are made of.
 *
 * @param documents those that have articles
 */
record SourceArticles(List<Source> documents) {

    private static final Logger log = LoggerFactory.getLogger(SourceArticles.class);
    private static final String ARTICLE = "^第[〇零一二三四五六七八九十百千]+条[\\s　]*";
    private static final int SHORTEST = 8;

    SourceArticles {
        documents = List.copyOf(documents);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("no document with text");
        }
    }

    /**
     * A document.
     *
     * @param articles each a list of its sentences, without the number of the article
     */
    record Source(String title, List<List<String>> articles) {}

    /** Reads all files below a folder; those that can't be read are named and left out. */
    static SourceArticles read(Path folder) throws IOException {
        FileExtractor extractor = new FileExtractor();
        List<Source> documents = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                source(extractor.extract(file)).ifPresent(documents::add);
            } catch (ExtractionException e) {
                log.warn("{}", e.getMessage());
            }
        }
        return new SourceArticles(documents);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Optional<Source> source(ExtractedText text) {
        List<String> texts = text.blocks().stream().map(Block::text).toList();
        boolean hasArticles = texts.stream().anyMatch(each -> each.matches(ARTICLE + ".*"));
        List<List<String>> articles = new ArrayList<>();
        for (String each : texts.subList(Math.min(1, texts.size()), texts.size())) {
            boolean begins = each.matches(ARTICLE + ".*");
            String bare = each.replaceFirst(ARTICLE, "");
            if (begins || !hasArticles) {
                articles.add(new ArrayList<>());
            }
            if (bare.length() >= SHORTEST && !articles.isEmpty()) {
                articles.getLast().addAll(List.of(bare.split("(?<=[。；])")));
            }
        }
        articles.removeIf(List::isEmpty);
        return articles.isEmpty() ? Optional.empty() : Optional.of(new Source(texts.get(0), articles));
    }

    /** About so many articles, those of whole documents that are taken from everywhere. */
    List<String> texts(int most) {
        int all =
                documents.stream().mapToInt(source -> source.articles().size()).sum();
        int every = Math.max(1, all / most);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < documents.size() && texts.size() < most; i += every) {
            documents.get(i).articles().forEach(sentences -> texts.add(String.join("", sentences)));
        }
        return texts;
    }
}
