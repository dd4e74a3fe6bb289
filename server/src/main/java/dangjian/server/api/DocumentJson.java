package dangjian.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageTopic;
import dangjian.corpus.document.SourceFile;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.reading.ReadDocument;
import java.util.List;
import java.util.Map;

/** Documents as the API writes them. */
final class DocumentJson {

    private DocumentJson() {}

    private record Answer(
            String id,
            String title,
            String kind,
            String kindLabel,
            String number,
            String issuer,
            String date,
            String effectiveFrom,
            String status,
            String statusLabel,
            String visibility,
            List<String> topics,
            File file,
            @JsonUnwrapped DetailsJson.Details details,
            List<PassageOfDocument> passages,
            String url) {}

    private record File(
            String name,
            String path,
            String member,
            String format,
            String mediaType,
            long sizeBytes,
            String sha256,
            Integer pages,
            String url) {}

    private record PassageOfDocument(
            String type,
            String anchor,
            String label,
            List<String> path,
            String text,
            Integer page,
            List<PassageTopic> topics,
            List<PassagePart> parts) {}

    private record Related(String id, List<RelatedDocument> related, List<String> relatedSearches) {}

    private record RelatedDocument(
            String id,
            String title,
            String kind,
            String kindLabel,
            String number,
            String date,
            String reason,
            String url) {}

    static String write(ReadDocument document) {
        DocumentCard card = document.card();
        return Json.write(new Answer(
                card.id(),
                card.title(),
                card.kind().code(),
                card.kind().label(),
                card.number().map(Object::toString).orElse(null),
                card.issuer().orElse(null),
                card.date().map(Object::toString).orElse(null),
                card.effectiveFrom().map(Object::toString).orElse(null),
                card.status().code(),
                card.status().label(),
                card.visibility().code(),
                card.topics(),
                file(card),
                DetailsJson.of(document),
                document.passages().stream()
                        .map(passage -> passage(passage, document.details().passageTopics()))
                        .toList(),
                "/documents/" + card.id()));
    }

    private static File file(DocumentCard card) {
        SourceFile source = card.source();
        Integer pages = source.pages().isPresent() ? source.pages().getAsInt() : null;
        return new File(
                source.fileName(),
                source.path(),
                source.liesWithinAFile() ? source.member() : null,
                source.format(),
                source.mediaType(),
                source.sizeBytes(),
                source.contentHash(),
                pages,
                "/api/v1/documents/" + card.id() + "/file");
    }

    private static PassageOfDocument passage(Passage passage, Map<String, List<PassageTopic>> topics) {
        Integer page = passage.page().isPresent() ? passage.page().getAsInt() : null;
        return new PassageOfDocument(
                passage.type().code(),
                passage.anchor(),
                passage.label(),
                passage.path(),
                passage.text(),
                page,
                topics.getOrDefault(passage.anchor(), List.of()),
                passage.parts());
    }

    static String write(String id, List<RelatedDocuments.Related> related, List<String> relatedSearches) {
        return Json.write(new Related(
                id,
                related.stream()
                        .map(each -> new RelatedDocument(
                                each.card().id(),
                                each.card().title(),
                                each.card().kind().code(),
                                each.card().kind().label(),
                                each.card().number().map(Object::toString).orElse(null),
                                each.card().date().map(Object::toString).orElse(null),
                                each.reason(),
                                "/documents/" + each.card().id()))
                        .toList(),
                relatedSearches));
    }
}
