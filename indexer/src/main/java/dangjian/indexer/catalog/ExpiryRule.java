package dangjian.indexer.catalog;

import dangjian.corpus.document.ChineseNumeral;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Until when a text holds (有效期), from its last provisions: 有效期至2025年12月31日, 有效期五年, 试行期为1年. */
final class ExpiryRule implements MetadataRule<LocalDate> {

    private static final int LAST_PROVISIONS = 3;
    private static final Pattern UNTIL =
            Pattern.compile("(?:有效期|试行期|执行期限?)(?:限)?(?:自[^。；]{4,24}?起)?(?:为|：|:)?(?:截?至|到)([^。；，]{6,20})");
    private static final Pattern YEARS = Pattern.compile(
            "(?:有效期|试行期)限?(?:为|：|:)?" + Spaced.BLANKS + "([0-9０-９一二两三四五六七八九十]{1,3})" + Spaced.BLANKS + "年");

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.date(DocumentField.EXPIRES);
    }

    @Override
    public Optional<Finding<LocalDate>> find(SourceText text, Findings sofar) {
        for (Passage passage : text.lastProvisions(LAST_PROVISIONS)) {
            Optional<Finding<LocalDate>> found = until(passage).or(() -> years(passage, sofar));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding<LocalDate>> until(Passage passage) {
        Matcher matcher = UNTIL.matcher(passage.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<WrittenDate> dates = WrittenDate.findAll(matcher.group(1));
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.in(
                        passage.anchor(), matcher.group(), dates.get(0).date(), 0.95));
    }

    private static Optional<Finding<LocalDate>> years(Passage passage, Findings sofar) {
        Matcher matcher = YEARS.matcher(passage.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        OptionalInt years = ChineseNumeral.parse(matcher.group(1));
        return years.isEmpty()
                ? Optional.empty()
                : sofar.get(Attribute.EFFECTIVE_FROM)
                        .or(() -> sofar.get(Attribute.DATE))
                        .map(from -> from.plusYears(years.getAsInt()).minusDays(1))
                        .map(last -> Finding.in(passage.anchor(), matcher.group(), last, 0.9));
    }
}
