package dangjian.corpus.topic;

import dangjian.corpus.DataFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All topics, a forest in the order in which the files give them. Immutable. */
public final class TopicTaxonomy {

    private final List<Topic> topics;
    private final List<String> contextWords;
    private final Optional<TopicMatrixAxes> matrix;

    TopicTaxonomy(List<Topic> topics, List<String> contextWords, Optional<TopicMatrixAxes> matrix) {
        this.topics = List.copyOf(topics);
        this.contextWords = List.copyOf(contextWords);
        this.matrix = matrix;
    }

    /**
     * Reads and checks the taxonomy.
     *
     * @param directory the folder whose {@code *.txt} files are read in the order of their names
     * @throws dangjian.corpus.DataFileException where a line can't be used
     */
    public static TopicTaxonomy load(Path directory) {
        return TaxonomyReader.read(DataFiles.read(directory));
    }

    /** Every topic, parents before their children. */
    public List<Topic> topics() {
        return topics;
    }

    /** The words (语境) of the world the topics are from: a text that hardly has any is about none of them. Empty where the files give none. */
    public List<String> contextWords() {
        return contextWords;
    }

    /** The topics that make the matrix (矩阵); nothing where the files name none. */
    public Optional<TopicMatrixAxes> matrix() {
        return matrix;
    }

    /** The topic with this id. */
    public Optional<Topic> find(String id) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** The topics at the top. */
    public List<Topic> roots() {
        return topics.stream().filter(t -> t.parent().isEmpty()).toList();
    }

    /** The topics right below a topic. */
    public List<Topic> children(String id) {
        return topics.stream()
                .filter(t -> t.parent().filter(id::equals).isPresent())
                .toList();
    }
}
