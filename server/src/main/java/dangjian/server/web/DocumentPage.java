package dangjian.server.web;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.ArticleSection;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.IncomingCitation;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.reading.ReadDocument;
import dangjian.server.reading.Relationships;
import dangjian.server.search.Highlight;
import dangjian.server.search.Highlighter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What the page of a document shows. */
public final class DocumentPage {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;

    private final ReadDocument document;
    private final TopicTaxonomy taxonomy;
    private final List<RelatedDocuments.Related> related;
    private final List<String> relatedSearches;
    private final Optional<Highlighter> highlighter;
    private final String query;
    private final LinkedText linked;

    DocumentPage(
            ReadDocument document,
            TopicTaxonomy taxonomy,
            List<RelatedDocuments.Related> related,
            List<String> relatedSearches,
            Optional<Highlighter> highlighter,
            String query) {
        this.document = document;
        this.taxonomy = taxonomy;
        this.related = related;
        this.relatedSearches = relatedSearches;
        this.highlighter = highlighter;
        this.query = query;
        this.linked = new LinkedText(document.relationships().citations());
    }

    /** A line of a passage; an anchor where one of its parts begins. */
    public record Line(String anchor, List<LinkedText.Piece> pieces) {}

    /** A document that names this one, with the places where it does. */
    public record Citing(DocumentCard from, String kind, List<IncomingCitation> places) {}

    /** An entry of the table of contents. */
    public record Entry(String label, String anchor, boolean isHeading) {}

    /** Why a policy is not, or no longer, to be followed as it stands here; nothing for one in force. */
    public Optional<String> warning() {
        return switch (card().status()) {
            case REPEALED, AMENDED, PENDING ->
                Optional.of(
                        card().status().label() + "：" + document.relationships().validityStatement());
            case EFFECTIVE, UNKNOWN -> Optional.empty();
        };
    }

    public String validityStatement() {
        return document.relationships().validityStatement();
    }

    public Optional<String> validitySourceUrl() {
        return document.relationships()
                .validitySource()
                .map(card -> "/documents/" + card.id()
                        + document.details()
                                .validity()
                                .source()
                                .flatMap(CitationTarget::anchor)
                                .map(anchor -> "#" + anchor)
                                .orElse(""));
    }

    public List<Particular> particulars() {
        return document.details().particulars();
    }

    public Optional<Particular> particular(String field) {
        return particulars().stream()
                .filter(particular -> particular.field().code().equals(field))
                .findFirst();
    }

    /** How sure a value is, in a word. */
    public String confidence(Particular particular) {
        if (particular.confidence() >= SURE) {
            return "确定";
        }
        return particular.confidence() >= LIKELY ? "较有把握" : "推测";
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

    public List<AgendaItem> agenda() {
        return document.details().agenda();
    }

    public List<ArticleSection> sections() {
        return document.details().sections();
    }

    public List<DocumentCard> versions() {
        return document.relationships().versions();
    }

    /** The other documents this one names, each once, those the knowledge base has first. */
    public List<Relationships.Outgoing> citedDocuments() {
        Map<String, Relationships.Outgoing> byName = new LinkedHashMap<>();
        for (Relationships.Outgoing each : document.relationships().citations()) {
            boolean isOwn = each.target()
                    .filter(target -> target.id().equals(card().id()))
                    .isPresent();
            boolean isNamed = each.target().isPresent()
                    || each.citation().inBrackets()
                    || each.citation().number().isPresent();
            if (!isOwn && isNamed && !each.citation().namesItself()) {
                byName.putIfAbsent(each.target().map(DocumentCard::id).orElseGet(() -> name(each)), each);
            }
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(each -> each.target().isEmpty()))
                .toList();
    }

    /** What a cited document is called. */
    public String name(Relationships.Outgoing each) {
        String title =
                each.target().map(DocumentCard::title).orElse(each.citation().title());
        String number = each.citation().number().map(Object::toString).orElse("");
        return title.isEmpty() ? number : "《" + title + "》";
    }

    public String href(Relationships.Outgoing each) {
        return each.target().map(card -> "/documents/" + card.id()).orElse("");
    }

    /** The documents that name this one. */
    public List<Citing> citing() {
        return citing(each -> true);
    }

    /** The documents that name this passage or a part of it. */
    public List<Citing> citing(Passage passage) {
        return citing(each -> each.targetAnchor()
                .filter(anchor -> anchor.equals(passage.anchor()) || isPart(passage, anchor))
                .isPresent());
    }

    private static boolean isPart(Passage passage, String anchor) {
        return passage.parts().stream().anyMatch(part -> part.anchor().equals(anchor));
    }

    private List<Citing> citing(Predicate<IncomingCitation> which) {
        Map<String, Citing> byDocument = new LinkedHashMap<>();
        for (Relationships.Incoming each : document.relationships().citedBy()) {
            if (which.test(each.citation())) {
                byDocument
                        .computeIfAbsent(
                                each.from().id(),
                                id -> new Citing(
                                        each.from(), each.citation().kind().label(), new ArrayList<>()))
                        .places()
                        .add(each.citation());
            }
        }
        return List.copyOf(byDocument.values());
    }

    public DocumentCard card() {
        return document.card();
    }

    public String query() {
        return query;
    }

    public List<Passage> passages() {
        return document.passages();
    }

    public List<RelatedDocuments.Related> related() {
        return related;
    }

    /** Searches that may come next. */
    public List<ResultsPage.Link> relatedSearches() {
        return relatedSearches.stream().map(Addresses::search).toList();
    }

    public List<Topic> topics() {
        return card().topics().stream()
                .map(taxonomy::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Headings where the text has them, else its articles; nothing for a short text. */
    public List<Entry> contents() {
        boolean hasHeadings = passages().stream()
                        .filter(passage -> passage.type() == PassageType.HEADING)
                        .limit(2)
                        .count()
                == 2;
        return passages().stream()
                .filter(passage -> passage.type() == (hasHeadings ? PassageType.HEADING : PassageType.ARTICLE))
                .map(passage ->
                        new Entry(hasHeadings ? passage.text() : passage.label(), passage.anchor(), hasHeadings))
                .toList();
    }

    public boolean isHeading(Passage passage) {
        return passage.type() == PassageType.HEADING;
    }

    public boolean isTable(Passage passage) {
        return passage.type() == PassageType.TABLE;
    }

    public String cssClass(Passage passage) {
        return "passage " + passage.type().code();
    }

    /** The lines of a passage with what matched marked in them. */
    public List<Line> lines(Passage passage) {
        String text = passage.text();
        List<Highlight> marks = highlighter.map(each -> each.mark(text)).orElse(List.of());
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (start < end) {
                lines.add(new Line(anchorAt(passage, start), linked.line(passage.anchor(), text, start, end, marks)));
            }
            start = end + 1;
        }
        return lines;
    }

    private static String anchorAt(Passage passage, int start) {
        return passage.parts().stream()
                .filter(part -> part.start() == start)
                .map(PassagePart::anchor)
                .findFirst()
                .orElse("");
    }

    /** The rows of a table passage, cell by cell. */
    public List<String[]> rows(Passage passage) {
        return passage.text().lines().map(line -> line.split("\t", -1)).toList();
    }

    /** The page that begins with this passage, where it is not the page of the one before. */
    public Optional<String> pageMark(int index) {
        OptionalInt page = passages().get(index).page();
        OptionalInt before =
                index == 0 ? OptionalInt.empty() : passages().get(index - 1).page();
        if (page.isEmpty() || page.equals(before)) {
            return Optional.empty();
        }
        OptionalInt all = card().source().pages();
        return Optional.of("第" + page.getAsInt() + "页" + (all.isPresent() ? "/共" + all.getAsInt() + "页" : ""));
    }

    public String size() {
        double kilobytes = card().source().sizeBytes() / 1024.0;
        return kilobytes < 1024
                ? String.format(Locale.ROOT, "%.1f KB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }
}
