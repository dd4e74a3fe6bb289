package dangjian.server.api;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.ArticleSection;
import dangjian.corpus.document.Clause;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.Validity;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.server.reading.ReadDocument;
import dangjian.server.reading.Relationships;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known about a document beyond its card, as the API writes it. */
final class DetailsJson {

    private DetailsJson() {}

    record ParticularOfDocument(
            String field,
            String label,
            String value,
            String origin,
            String originLabel,
            String anchor,
            String quote,
            double confidence) {}

    record TopicOfDocument(String id, double score, List<Mention> mentions) {}

    record Mention(String anchor, String place, String term, int start, int end, String sentence) {}

    record Section(String role, String roleLabel, String anchor, String heading) {}

    record Target(String id, String title, String anchor, String url) {}

    record OutgoingCitation(
            String kind,
            String kindLabel,
            String anchor,
            String label,
            int start,
            int end,
            String title,
            String number,
            String clause,
            String quote,
            Target target) {}

    record CitingDocument(
            String kind,
            String kindLabel,
            String id,
            String title,
            String documentKind,
            String anchor,
            String label,
            String quote,
            String targetAnchor,
            String url) {}

    record Version(String id, String title, String date, String status, String statusLabel, String url) {}

    record ValidityOfDocument(
            String status,
            String statusLabel,
            String reason,
            String reasonLabel,
            String date,
            String statement,
            Target source,
            double confidence) {}

    record Details(
            List<ParticularOfDocument> particulars,
            List<AgendaItem> agenda,
            List<Section> sections,
            List<TopicOfDocument> topicEvidence,
            List<OutgoingCitation> citations,
            List<CitingDocument> citedBy,
            List<Version> versions,
            ValidityOfDocument validity) {}

    static Details of(ReadDocument document) {
        Relationships relationships = document.relationships();
        return new Details(
                document.details().particulars().stream()
                        .map(DetailsJson::particular)
                        .toList(),
                document.details().agenda(),
                document.details().sections().stream().map(DetailsJson::section).toList(),
                document.details().topics().stream().map(DetailsJson::topic).toList(),
                relationships.citations().stream().map(DetailsJson::outgoing).toList(),
                relationships.citedBy().stream().map(DetailsJson::incoming).toList(),
                relationships.versions().stream().map(DetailsJson::version).toList(),
                validity(document));
    }

    private static ParticularOfDocument particular(Particular particular) {
        return new ParticularOfDocument(
                particular.field().code(),
                particular.field().label(),
                particular.value(),
                particular.origin().code(),
                particular.origin().label(),
                particular.anchor().orElse(null),
                particular.quote(),
                particular.confidence());
    }

    private static TopicOfDocument topic(TopicEvidence evidence) {
        return new TopicOfDocument(
                evidence.topicId(),
                evidence.score(),
                evidence.mentions().stream()
                        .map(mention -> new Mention(
                                mention.anchor(),
                                mention.place().name().toLowerCase(Locale.ROOT),
                                mention.term(),
                                mention.start(),
                                mention.end(),
                                mention.sentence()))
                        .toList());
    }

    private static Section section(ArticleSection section) {
        return new Section(section.role().code(), section.role().label(), section.anchor(), section.heading());
    }

    private static OutgoingCitation outgoing(Relationships.Outgoing each) {
        return new OutgoingCitation(
                each.citation().kind().code(),
                each.citation().kind().label(),
                each.citation().anchor(),
                each.citation().label(),
                each.citation().start(),
                each.citation().end(),
                each.citation().title(),
                each.citation().number().map(Object::toString).orElse(null),
                each.citation().clause().map(Clause::label).orElse(null),
                each.citation().quote(),
                each.target()
                        .map(card -> target(card, each.citation().target().flatMap(found -> found.anchor())))
                        .orElse(null));
    }

    private static CitingDocument incoming(Relationships.Incoming each) {
        return new CitingDocument(
                each.citation().kind().code(),
                each.citation().kind().label(),
                each.from().id(),
                each.from().title(),
                each.from().kind().code(),
                each.citation().anchor(),
                each.citation().label(),
                each.citation().quote(),
                each.citation().targetAnchor().orElse(null),
                "/documents/" + each.from().id() + "#" + each.citation().anchor());
    }

    private static Version version(DocumentCard card) {
        return new Version(
                card.id(),
                card.title(),
                card.date().map(Object::toString).orElse(null),
                card.status().code(),
                card.status().label(),
                "/documents/" + card.id());
    }

    private static ValidityOfDocument validity(ReadDocument document) {
        Validity validity = document.details().validity();
        return new ValidityOfDocument(
                validity.status().code(),
                validity.status().label(),
                validity.reason().code(),
                validity.reason().label(),
                validity.date().map(Object::toString).orElse(null),
                document.relationships().validityStatement(),
                document.relationships()
                        .validitySource()
                        .map(card -> target(card, validity.source().flatMap(found -> found.anchor())))
                        .orElse(null),
                validity.confidence());
    }

    private static Target target(DocumentCard card, Optional<String> anchor) {
        return new Target(
                card.id(),
                card.title(),
                anchor.orElse(null),
                "/documents/" + card.id() + anchor.map(name -> "#" + name).orElse(""));
    }
}
