package dangjian.corpus.document;

import dangjian.corpus.topic.TopicEvidence;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known about a document beyond its card.
 *
 * @param particulars everything found in the text, with where, in the order of {@link DocumentField}
 * @param agenda of minutes: the items
 * @param sections of an experience article: the parts that tell problem, approach, effect and insight
 * @param topics what it is about, the surest first, with the sentences that say so
 * @param passageTopics what each passage is about, by the passage's anchor
 * @param citations what it cites, in the order of the text
 * @param citedBy what cites it
 * @param versions ids of all texts under its title, this one included, the oldest first; empty where it is the only one
 * @param validity whether it is in force, and why
 */
public record DocumentDetails(
        List<Particular> particulars,
        List<AgendaItem> agenda,
        List<ArticleSection> sections,
        List<TopicEvidence> topics,
        Map<String, List<PassageTopic>> passageTopics,
        List<Citation> citations,
        List<IncomingCitation> citedBy,
        List<String> versions,
        Validity validity) {

    public DocumentDetails {
        particulars = List.copyOf(particulars);
        agenda = List.copyOf(agenda);
        sections = List.copyOf(sections);
        topics = List.copyOf(topics);
        passageTopics = Map.copyOf(passageTopics);
        citations = List.copyOf(citations);
        citedBy = List.copyOf(citedBy);
        versions = List.copyOf(versions);
        Objects.requireNonNull(validity);
    }

    /** These details with what other documents have to say. */
    public DocumentDetails within(
            List<Citation> resolved, List<IncomingCitation> incoming, List<String> allVersions, Validity settled) {
        return new DocumentDetails(
                particulars, agenda, sections, topics, passageTopics, resolved, incoming, allVersions, settled);
    }
}
