package dangjian.server.search;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.TitleKey;
import dangjian.corpus.document.ValidityStatus;
import dangjian.indexer.analysis.FoldedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A text that may be the one a question names, with what decides between several: the name, the year asked for, whether it is in force, its level, its date.
 *
 * @param card its card
 * @param isExact whether it is called exactly so
 * @param length how long its name is
 * @param isOfYear whether it is of the year asked for
 * @param level its place among {@link #LEVELS}
 * @param versions ids of all texts under its title
 */
record RankedText(DocumentCard card, boolean isExact, int length, boolean isOfYear, int level, List<String> versions) {

    private static final List<String> LEVELS =
            List.of("宪法", "党内法规", "法律", "行政法规", "监察法规", "司法解释", "党内规范性文件", "部门规章", "地方性法规", "地方政府规章", "规范性文件");

    private static final List<ValidityStatus> FORCE = List.of(
            ValidityStatus.EFFECTIVE,
            ValidityStatus.UNKNOWN,
            ValidityStatus.AMENDED,
            ValidityStatus.PENDING,
            ValidityStatus.REPEALED);

    static final Comparator<RankedText> BEST_FIRST = Comparator.comparing(RankedText::isOtherThanPolicy)
            .thenComparing(RankedText::isExact, Comparator.reverseOrder())
            .thenComparing(RankedText::isOfYear, Comparator.reverseOrder())
            .thenComparingInt(RankedText::force)
            .thenComparingInt(RankedText::level)
            .thenComparingInt(RankedText::length)
            .thenComparing(text -> text.card().date().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(text -> text.card().id());

    static RankedText of(DocumentCard card, Set<String> names, OptionalInt year, DocumentDetails details) {
        String key = TitleKey.of(FoldedText.of(card.title()).toString());
        boolean isWhole = TitleKey.whole(key).filter(names::contains).isPresent();
        String level = details.particulars().stream()
                .filter(particular -> particular.field() == DocumentField.LEVEL)
                .map(Particular::value)
                .findFirst()
                .orElse("");
        int place = LEVELS.indexOf(level);
        return new RankedText(
                card,
                names.contains(key) || isWhole,
                key.length(),
                year.isPresent() && isOf(card, year.getAsInt()),
                place < 0 ? LEVELS.size() : place,
                details.versions());
    }

    private static boolean isOf(DocumentCard card, int year) {
        return card.title().contains(String.valueOf(year))
                || card.date().filter(date -> date.getYear() == year).isPresent();
    }

    private boolean isOtherThanPolicy() {
        return card.kind() != DocumentKind.POLICY;
    }

    private int force() {
        return FORCE.indexOf(card.status());
    }
}
