package dangjian.server.browse;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of topics in a text. For documents that belong to a topic by many weak places together (of the samples' 321 topics 38), none of which was kept as
 * evidence: the passage that has the most of the topic's words shows best why.
 */
final class TopicWords {

    private final TopicTaxonomy taxonomy;

    TopicWords(TopicTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The passage that has the weightiest words; nothing where none has any.
     *
     * @param topics ids of topics whose words count
     */
    Optional<Evidence> strongest(List<Passage> passages, Set<String> topics) {
        List<Topic.Term> terms = taxonomy.topics().stream()
                .filter(topic -> topics.contains(topic.id()))
                .map(Topic::terms)
                .flatMap(List::stream)
                .toList();
        int most = 0;
        Optional<Evidence> strongest = Optional.empty();
        for (Passage passage : passages) {
            List<String> found = new ArrayList<>();
            int weight = 0;
            for (Topic.Term term : terms) {
                if (passage.text().contains(term.text())) {
                    found.add(term.text());
                    weight += term.weight();
                }
            }
            if (weight > most && passage.type() != PassageType.CONTENTS) {
                most = weight;
                strongest = Optional.of(Evidence.of(passage, found));
            }
        }
        return strongest;
    }
}
