package dangjian.indexer.learning;

import dangjian.corpus.CorpusException;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.catalog.topics.Example;
import dangjian.indexer.catalog.topics.ExampleReader;
import dangjian.indexer.catalog.topics.TopicLearning;
import dangjian.indexer.catalog.topics.learned.Quality;
import dangjian.indexer.catalog.topics.learned.TopicLearner;
import dangjian.indexer.catalog.topics.learned.TopicModelFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Learns the topics anew from the examples (范文) and writes their model. */
public final class ModelUpdate {

    /** Fewer can't be divided into what is learned from and what is held out. */
    private static final int LEAST_DOCUMENTS = 40;

    private final Path topics;
    private final TopicTaxonomy taxonomy;
    private final List<Example> examples;

    /**
     * Reads the topics and their examples.
     *
     * @param topics the folder of the topics
     * @throws dangjian.corpus.CorpusException where a file can't be read, a line can't be used, or there is too little to learn from
     */
    public ModelUpdate(Path topics) {
        this.topics = topics;
        taxonomy = TopicTaxonomy.load(topics);
        examples = ExampleReader.read(topics, taxonomy);
        if (examples.size() < LEAST_DOCUMENTS) {
            throw new CorpusException("范文太少：至少要 " + LEAST_DOCUMENTS + " 篇，现在有 " + examples.size() + " 篇");
        }
        if (examples.stream().flatMap(example -> example.topics().stream()).allMatch(Set::isEmpty)) {
            throw new CorpusException("范文里没有一段标了专题：" + topics.resolve(ExampleReader.FOLDER));
        }
    }

    /** How many documents there are to learn from. */
    public int documents() {
        return examples.size();
    }

    /** How many passages they have. */
    public int passages() {
        return examples.stream().mapToInt(example -> example.passages().size()).sum();
    }

    /** The file the model is written to. */
    public Path file() {
        return topics.resolve(TopicModelFile.NAME);
    }

    /**
     * What was measured on examples that were not learned from, each counting by its weight.
     *
     * @param precision which part of the topics given is right, 0 to 1
     * @param recall which part of the topics wanted was given, 0 to 1
     * @param f1 the harmonic mean of both (micro-F1), 0 to 1
     */
    public record Measured(double precision, double recall, double f1) {}

    /**
     * Learns and writes the model; takes minutes.
     *
     * @throws dangjian.corpus.CorpusException where it can't be written
     */
    public Measured run() {
        TopicLearner.Learned learned =
                new TopicLearning(taxonomy, new LiblinearRegressions()).learn(examples, ExampleReader.digest(topics));
        TopicModelFile.write(topics, learned.model());
        Quality quality = learned.heldOut();
        return new Measured(quality.precision(), quality.recall(), quality.f1());
    }
}
