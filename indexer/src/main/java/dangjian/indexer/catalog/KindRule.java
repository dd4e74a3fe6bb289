package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.PassageType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kind: minutes by the last words of the title; policies by their articles, their number or the last words of the title (not 法 and 办法, which
 * experience articles have too); the folder decides only what the text leaves open. */
final class KindRule implements MetadataRule<DocumentKind> {

    private static final Pattern MINUTES =
            Pattern.compile(".*(?:会议|支委会|党员大会|党小组会|党课|联席会|议事会|评议会|组织生活会|专题会|推进会)?.{0,12}(?:纪要|记录)(?:[（(〔].*)?");
    private static final Pattern POLICY =
            Pattern.compile(".*(?:条例|规定|通知|意见|细则|决定|规程|公告|通报|批复|方案|准则|解释|法典|修正案)(?:[（(].*)?");

    private static final int ARTICLES = 3;

    @Override
    public Attribute<DocumentKind> attribute() {
        return Attribute.KIND;
    }

    @Override
    public Optional<DocumentKind> find(SourceText text, Findings sofar) {
        String title = sofar.get(Attribute.TITLE).orElse("");
        if (MINUTES.matcher(title).matches()) {
            return Optional.of(DocumentKind.MINUTES);
        }
        long articles = text.passages().stream()
                .filter(p -> p.type() == PassageType.ARTICLE)
                .limit(ARTICLES)
                .count();
        if (articles >= ARTICLES
                || sofar.get(Attribute.NUMBER).isPresent()
                || POLICY.matcher(title).matches()) {
            return Optional.of(DocumentKind.POLICY);
        }
        return byFolder(text.file().path()).or(() -> Optional.of(DocumentKind.EXPERIENCE));
    }

    private static Optional<DocumentKind> byFolder(String path) {
        return List.of(path.split("/")).stream()
                .map(DocumentKind::ofCode)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
