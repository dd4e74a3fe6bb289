package dangjian.indexer.catalog;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.document.Visibility;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.extract.ExtractedText;
import java.time.Clock;
import java.util.List;

/** Makes the document out of a file's text: passages first, then each rule in order. Safe for several threads at once. */
public final class Cataloguer {

    private final List<MetadataRule<?>> rules;

    /**
     * A cataloguer with all rules.
     *
     * @param taxonomy the topics to look for
     * @param clock tells which day is today, for what is not yet in force
     */
    public Cataloguer(TopicTaxonomy taxonomy, Clock clock) {
        this.rules = List.of(
                new TitleRule(),
                new NumberRule(),
                new KindRule(),
                new DateRule(),
                new IssuerRule(),
                new EffectiveDateRule(),
                new StatusRule(clock),
                new VisibilityRule(),
                new TopicsRule(taxonomy));
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
        SourceText text = new SourceText(file, extracted.properties(), outline, passages);
        Findings findings = Findings.NONE;
        for (MetadataRule<?> rule : rules) {
            findings = rule.apply(text, findings);
        }
        return new Document(card(id, file, findings), passages);
    }

    private static DocumentCard card(String id, SourceFile file, Findings findings) {
        return new DocumentCard(
                id,
                findings.get(Attribute.TITLE).orElse(file.fileName()),
                findings.get(Attribute.KIND).orElse(DocumentKind.EXPERIENCE),
                findings.get(Attribute.NUMBER),
                findings.get(Attribute.ISSUER),
                findings.get(Attribute.DATE),
                findings.get(Attribute.EFFECTIVE_FROM),
                findings.get(Attribute.STATUS).orElse(ValidityStatus.UNKNOWN),
                findings.get(Attribute.VISIBILITY).orElse(Visibility.PUBLIC),
                findings.get(Attribute.TOPICS).orElse(List.of()),
                file);
    }
}
