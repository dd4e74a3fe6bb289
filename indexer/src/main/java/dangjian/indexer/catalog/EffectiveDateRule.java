package dangjian.indexer.catalog;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day a text comes into force, from its last articles: 自2019年7月1日起施行, 自发布之日起施行. */
final class EffectiveDateRule implements MetadataRule<LocalDate> {

    private static final Pattern FROM = Pattern.compile("自([^。；]{4,24}?)起(?:施行|实施|执行|生效)");
    private static final Pattern FROM_PUBLICATION = Pattern.compile("自(?:发布|印发|公布|颁布|下发)之日");
    private static final int LAST_ARTICLES = 3;

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.EFFECTIVE_FROM;
    }

    @Override
    public Optional<LocalDate> find(SourceText text, Findings sofar) {
        List<Passage> articles = text.passages().stream()
                .filter(passage -> passage.type() == PassageType.ARTICLE)
                .toList();
        for (int i = articles.size() - 1; i >= Math.max(0, articles.size() - LAST_ARTICLES); i--) {
            Optional<LocalDate> found = read(articles.get(i).text(), sofar);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> read(String article, Findings sofar) {
        Matcher matcher = FROM.matcher(article);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (FROM_PUBLICATION.matcher(matcher.group()).lookingAt()) {
            return sofar.get(Attribute.DATE);
        }
        return WrittenDate.findAll(matcher.group(1)).stream()
                .map(WrittenDate::date)
                .findFirst();
    }
}
