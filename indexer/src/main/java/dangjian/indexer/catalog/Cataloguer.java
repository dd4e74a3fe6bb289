package dangjian.indexer.catalog;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.ArticleSection;
import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageTopic;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.document.Validity;
import dangjian.corpus.document.ValidityReason;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.document.Visibility;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.catalog.topics.DocumentTopics;
import dangjian.indexer.catalog.topics.DocumentTopicsFinder;
import dangjian.indexer.catalog.topics.learned.TopicModel;
import dangjian.indexer.extract.ExtractedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the document out of a file's text: passages first, then each rule in order, then what the text says of other documents. What only the other documents can
 * tell (its validity, its versions, what its citations lead to) is left open. Safe for several threads at once.
 */
public final class Cataloguer {

    private final List<MetadataRule<?>> rules;
    private final DocumentTopicsFinder topics;

    /**
     * A cataloguer with all rules that tells topics by the taxonomy's words alone.
     *
     * @param taxonomy the topics to look for
     * @param vocabulary the words of Party work
     */
    public Cataloguer(TopicTaxonomy taxonomy, Vocabulary vocabulary) {
        this(taxonomy, vocabulary, Optional.empty());
    }

    /**
     * A cataloguer with all rules.
     *
     * @param taxonomy the topics to look for
     * @param vocabulary the words of Party work
     * @param model what was learned of the topics from examples; nothing where they are told by the taxonomy's words alone
     */
    public Cataloguer(TopicTaxonomy taxonomy, Vocabulary vocabulary, Optional<TopicModel> model) {
        List<MetadataRule<?>> ordered = new ArrayList<>(List.of(
                new TitleRule(),
                new NumberRule(),
                new KindRule(),
                new DateRule(),
                new IssuerRule(),
                new JointIssuersRule()));
        ordered.addAll(OfficialFormRules.all());
        ordered.addAll(List.of(
                new SecrecyRule(),
                new SecrecyTermRule(),
                new AddresseesRule(),
                new WrittenDayRule(),
                new AttachmentsRule(),
                new PrintingDateRule(),
                new VisibilityRule()));
        ordered.addAll(List.of(
                new LevelRule(),
                NoteDateRule.ADOPTED,
                NoteDateRule.PUBLISHED,
                new HistoryRule(),
                new EffectiveDateRule(),
                new ExpiryRule()));
        ordered.addAll(onlyFor(DocumentKind.MINUTES, ofMinutes()));
        ordered.addAll(onlyFor(
                DocumentKind.EXPERIENCE,
                List.of(
                        new AuthorRule(),
                        new UnitRule(),
                        new RegionRule(),
                        new SummaryRule(),
                        new KeywordsRule(taxonomy, vocabulary))));
        ordered.addAll(FilePropertyRule.ofLibraryPages());
        this.rules = List.copyOf(ordered);
        this.topics = model.map(learned -> new DocumentTopicsFinder(taxonomy, learned))
                .orElseGet(() -> new DocumentTopicsFinder(taxonomy));
    }

    private static List<MetadataRule<?>> ofMinutes() {
        List<MetadataRule<?>> rules = new ArrayList<>(List.of(new MeetingNameRule(), new MeetingKindRule()));
        Stream.of(MeetingLabel.values()).map(MeetingLabelRule::new).forEach(rules::add);
        rules.addAll(List.of(ConvenedRule.TIME, ConvenedRule.CHAIR, ConvenedRule.PLACE));
        rules.addAll(ToldAttendanceRule.ALL);
        return rules;
    }

    private static List<MetadataRule<?>> onlyFor(DocumentKind kind, List<MetadataRule<?>> rules) {
        List<MetadataRule<?>> restricted = new ArrayList<>();
        rules.forEach(rule -> restricted.add(new RuleForKind<>(kind, rule)));
        return restricted;
    }

    /**
     * The document.
     *
     * @param id the id it shall have
     * @param file the file it came from
     * @param extracted the file's text
     */
    public Document catalogue(String id, SourceFile file, ExtractedText extracted) {
        Outline outline = Outline.of(extracted.blocks());
        List<Passage> passages = PassageSplitter.split(outline);
        SourceText text = SourceText.of(file, extracted.properties(), outline, passages);
        Findings findings = Findings.NONE;
        for (MetadataRule<?> rule : rules) {
            findings = rule.apply(text, findings);
        }
        String title = findings.get(Attribute.TITLE).orElse(file.fileName());
        DocumentTopics about = topics.find(title, passages);
        DocumentCard card = card(id, file, title, findings, about);
        return new Document(card, details(card, findings, about, passages), passages);
    }

    private static DocumentDetails details(
            DocumentCard card, Findings findings, DocumentTopics about, List<Passage> passages) {
        boolean isPolicy = card.kind() == DocumentKind.POLICY;
        List<AgendaItem> agenda = card.kind() == DocumentKind.MINUTES ? AgendaReader.read(passages) : List.of();
        List<ArticleSection> sections = card.kind() == DocumentKind.EXPERIENCE ? SectionRoles.of(passages) : List.of();
        return new DocumentDetails(
                findings.particulars(),
                agenda,
                sections,
                about.document(),
                passageTopics(about, passages),
                CitationFinder.find(card.title(), isPolicy, passages),
                List.of(),
                List.of(),
                Validity.unknown(ValidityReason.NO_DATE));
    }

    private static Map<String, List<PassageTopic>> passageTopics(DocumentTopics about, List<Passage> passages) {
        Map<String, List<PassageTopic>> topics = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            List<PassageTopic> own =
                    about.passages().get(i).stream().map(PassageTopic::of).toList();
            if (!own.isEmpty()) {
                topics.put(passages.get(i).anchor(), own);
            }
        }
        return topics;
    }

    private static DocumentCard card(
            String id, SourceFile file, String title, Findings findings, DocumentTopics about) {
        return new DocumentCard(
                id,
                title,
                findings.get(Attribute.KIND).orElse(DocumentKind.EXPERIENCE),
                findings.get(Attribute.NUMBER),
                findings.get(Attribute.ISSUER).or(() -> findings.get(Attribute.UNIT)),
                findings.get(Attribute.DATE),
                findings.get(Attribute.EFFECTIVE_FROM),
                ValidityStatus.UNKNOWN,
                findings.get(Attribute.VISIBILITY).orElse(Visibility.PUBLIC),
                about.document().stream().map(TopicEvidence::topicId).toList(),
                file);
    }
}
