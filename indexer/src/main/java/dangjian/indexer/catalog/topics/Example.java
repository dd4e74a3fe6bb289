package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.Passage;
import java.util.List;
import java.util.Set;

/**
 * A document (范文) that people labelled, to learn topics from.
 *
 * @param title its title
 * @param weight how often it counts, at least once
 * @param passages its passages
 * @param topics what each passage is about, by the topics' ids; parallel to the passages
 * @param disputed what it is about by one opinion and not by another; parallel to the passages
 */
public record Example(
        String title, int weight, List<Passage> passages, List<Set<String>> topics, List<Set<String>> disputed) {

    public Example {
        passages = List.copyOf(passages);
        topics = topics.stream().map(Set::copyOf).toList();
        disputed = disputed.stream().map(Set::copyOf).toList();
    }
}
