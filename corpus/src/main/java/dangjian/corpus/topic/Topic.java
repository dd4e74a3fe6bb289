package dangjian.corpus.topic;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One topic (专题) of the taxonomy.
 *
 * @param id its address: lower-case ASCII letters, digits and hyphens
 * @param name what people call it, unique in the taxonomy
 * @param description one sentence that says what belongs to it
 * @param parent the id of the topic it belongs to, or nothing at the top
 * @param terms the words that speak for it
 * @param pairs words that speak for it together
 * @param exclusions longer words (排除) within which its terms don't speak for it
 */
public record Topic(
        String id,
        String name,
        String description,
        Optional<String> parent,
        List<Term> terms,
        List<Pair> pairs,
        List<String> exclusions) {

    public Topic {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(parent);
        terms = List.copyOf(terms);
        pairs = List.copyOf(pairs);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * A word that speaks for a topic.
     *
     * @param text the word as texts write it
     * @param weight how strongly it speaks, from 1 (somewhat) to 4 and 5 (by itself enough)
     */
    public record Term(String text, int weight) {}

    /**
     * Two words (搭配) that speak for a topic where they stand near each other, in either order: 创新 and 思路 in 创新社区党建的思路.
     *
     * @param first one word
     * @param second the other
     * @param weight how strongly they speak together, as a term's
     */
    public record Pair(String first, String second, int weight) {}
}
