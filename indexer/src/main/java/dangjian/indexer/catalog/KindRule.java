package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Origin;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kind: minutes by the last words of the title; policies by their articles, their number or the last words of the title (not 法 and 办法, which
 * experience articles have too); the folder decides only what the text leaves open. */
final class KindRule implements MetadataRule<DocumentKind> {

    private static final Pattern MINUTES =
            Pattern.compile(".*(?:会议|支委会|党员大会|党小组会|党课|联席会|议事会|评议会|组织生活会|专题会|推进会)?.{0,12}(?:纪要|记录)(?:[（(〔].*)?");
    private static final Pattern POLICY = Pattern.compile(
            ".*(?:条例|规定|通知|意见|细则|决定|规程|公告|通报|批复|方案|准则|解释|法典|修正案|安排|命令|解答|答复|公约|规范|标准|规则|意见书)(?:[（(].*)?|(?:中华人民共和国|最高人民法院|最高人民检察院|国务院|全国人民代表大会).*");

    /** In the note under the title. */
    private static final Pattern PROMULGATED = Pattern.compile("通过|公布|发布|颁布|印发|施行");

    private static final String HEAD = "head";
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.8;
    private static final double GUESS = 0.5;
    private static final int ARTICLES = 3;

    @Override
    public Attribute<DocumentKind> attribute() {
        return Attribute.KIND;
    }

    @Override
    public Optional<Finding<DocumentKind>> find(SourceText text, Findings sofar) {
        String title = sofar.get(Attribute.TITLE).orElse("");
        if (MINUTES.matcher(title).matches()) {
            return Optional.of(Finding.in(HEAD, title, DocumentKind.MINUTES, SURE));
        }
        List<Passage> articles = text.passages().stream()
                .filter(p -> p.type() == PassageType.ARTICLE)
                .limit(ARTICLES)
                .toList();
        if (articles.size() >= ARTICLES) {
            Passage first = articles.get(0);
            return Optional.of(Finding.in(first.anchor(), first.text(), DocumentKind.POLICY, SURE));
        }
        boolean isPromulgated = text.head().stream()
                .anyMatch(line -> NoteEvent.in(line.text()).stream()
                        .anyMatch(event -> PROMULGATED.matcher(event.words()).find()));
        if (isPromulgated
                || sofar.get(Attribute.NUMBER).isPresent()
                || POLICY.matcher(title).matches()) {
            return Optional.of(Finding.in(HEAD, title, DocumentKind.POLICY, LIKELY));
        }
        return Optional.of(byFolder(text.file().fullPath())
                .map(kind -> Finding.from(Origin.FOLDER, text.file().fullPath(), kind, LIKELY))
                .orElseGet(() -> Finding.derived(DocumentKind.EXPERIENCE, GUESS)));
    }

    private static Optional<DocumentKind> byFolder(String path) {
        return List.of(path.split("/")).stream()
                .map(DocumentKind::ofCode)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
