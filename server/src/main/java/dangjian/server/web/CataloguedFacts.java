package dangjian.server.web;

import dangjian.corpus.document.ArticleSection;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.SectionRole;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.reading.ReadDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the cataloguing found out about a document, with where it says so: particulars, topics, the course of an experience article. */
public final class CataloguedFacts {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;

    private final ReadDocument document;
    private final TopicTaxonomy taxonomy;

    CataloguedFacts(ReadDocument document, TopicTaxonomy taxonomy) {
        this.document = document;
        this.taxonomy = taxonomy;
    }

    /** A step of an experience article (背景问题、做法、成效、启示) and the sections that tell it. */
    public record Step(SectionRole role, List<ArticleSection> sections) {}

    public List<Particular> particulars() {
        return document.details().particulars();
    }

    /** A particular by its code. */
    public Optional<String> value(String field) {
        return particulars().stream()
                .filter(particular -> particular.field().code().equals(field))
                .map(Particular::value)
                .findFirst();
    }

    /** How sure a value is, in a word. */
    public String confidence(Particular particular) {
        if (particular.confidence() >= SURE) {
            return "确定";
        }
        return particular.confidence() >= LIKELY ? "较有把握" : "推测";
    }

    public List<Topic> topics() {
        return document.card().topics().stream()
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why the document has its topics; those without a place that says so left out. */
    public List<TopicEvidence> topicEvidence() {
        return document.details().topics().stream()
                .filter(evidence -> !evidence.mentions().isEmpty())
                .toList();
    }

    public String topicName(String id) {
        return taxonomy.find(id).map(Topic::name).orElse(id);
    }

    /** The course of an experience article, in the order problem, approach, effect, insight. */
    public List<Step> steps() {
        Map<SectionRole, List<ArticleSection>> byRole = new LinkedHashMap<>();
        for (SectionRole role : SectionRole.values()) {
            for (ArticleSection section : document.details().sections()) {
                if (section.role() == role) {
                    byRole.computeIfAbsent(role, key -> new ArrayList<>()).add(section);
                }
            }
        }
        return byRole.entrySet().stream()
                .map(each -> new Step(each.getKey(), each.getValue()))
                .toList();
    }
}
