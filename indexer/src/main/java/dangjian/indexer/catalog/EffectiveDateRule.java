package dangjian.indexer.catalog;

import dangjian.corpus.document.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day a text comes into force: from its last provisions (自2019年7月1日起施行, 自发布之日起施行), else from the note under its title. */
final class EffectiveDateRule implements MetadataRule<LocalDate> {

    private static final Pattern FROM = Pattern.compile("(?:自|从|于)([^。；《》]{4,24}?)起?(?:开始|正式)?(?:施行|实施|执行|生效|试行)");
    private static final Pattern FROM_PUBLICATION = Pattern.compile("[自从](?:发布|印发|公布|颁布|下发|通过|发文)之日");
    private static final Pattern HEAD_NOTE = Pattern.compile(".*(?:施行|实施|执行|生效)[）)]?");
    private static final double SURE = 0.95;
    private static final int LAST_PROVISIONS = 3;

    @Override
    public Attribute<LocalDate> attribute() {
        return Attribute.EFFECTIVE_FROM;
    }

    @Override
    public Optional<Finding<LocalDate>> find(SourceText text, Findings sofar) {
        for (Passage passage : text.lastProvisions(LAST_PROVISIONS)) {
            Optional<Finding<LocalDate>> found = read(passage, sofar);
            if (found.isPresent()) {
                return found;
            }
        }
        return text.head().stream()
                .filter(line -> HEAD_NOTE.matcher(line.text()).matches())
                .flatMap(line ->
                        WrittenDate.findAll(line.text()).stream().map(date -> Finding.in(line, date.date(), SURE)))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Finding<LocalDate>> read(Passage passage, Findings sofar) {
        Matcher matcher = FROM.matcher(passage.text());
        while (matcher.find()) {
            if (FROM_PUBLICATION.matcher(matcher.group()).lookingAt()) {
                return sofar.get(NoteDateRule.PUBLISHED.attribute())
                        .or(() -> sofar.get(NoteDateRule.ADOPTED.attribute()))
                        .or(() -> sofar.get(Attribute.DATE))
                        .map(day -> Finding.in(passage.anchor(), matcher.group(), day, SURE));
            }
            List<WrittenDate> dates = WrittenDate.findAll(matcher.group(1));
            if (!dates.isEmpty()) {
                return Optional.of(Finding.in(
                        passage.anchor(), matcher.group(), dates.get(0).date(), SURE));
            }
        }
        return Optional.empty();
    }
}
