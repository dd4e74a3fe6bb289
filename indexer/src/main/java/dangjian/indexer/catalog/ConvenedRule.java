package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the opening sentence of minutes in running text says: "2023年2月22日上午，沈怀瑾同志在党群服务中心主持召开……会议".
 *
 * @param field what it fills
 * @param pattern its first group is the value
 */
record ConvenedRule(DocumentField field, Pattern pattern) implements MetadataRule<String> {

    static final ConvenedRule TIME = new ConvenedRule(
            DocumentField.MEETING_TIME,
            Pattern.compile(
                    "((?:[0-9０-９]{4}" + Spaced.BLANKS + "年" + Spaced.BLANKS + ")?[0-9０-９]{1,2}" + Spaced.BLANKS + "月"
                            + Spaced.BLANKS + "[0-9０-９]{1,2}" + Spaced.BLANKS
                            + "日(?:[上下]午|晚上?|中午)?(?:[0-9０-９一二三四五六七八九十]{1,3}[时点:：](?:[0-9０-９]{1,2}分?|半)?)?)[^。]{0,80}(?:召开|举行|主持)"));
    static final ConvenedRule CHAIR = new ConvenedRule(
            DocumentField.CHAIR,
            Pattern.compile("(?:[，,、]|书记|主任|委员|组长|主席|会长|^)(\\p{IsHan}{2,3}?)(?:同志)?(?:在[^，。]{2,30})?主持(?:召开|会议|了)"));
    static final ConvenedRule PLACE = new ConvenedRule(
            DocumentField.PLACE, Pattern.compile("在([\\p{IsHan}0-9０-９A-Za-z]{2,30}?)(?:主持)?(?:召开|举行)"));

    private static final int FIRST_LINES = 4;

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(field);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        return text.firstLines(FIRST_LINES)
                .flatMap(line -> {
                    Matcher matcher = pattern.matcher(line.text());
                    return matcher.find()
                            ? Optional.of(Finding.in(line, Spaced.tidy(matcher.group(1)), 0.8)).stream()
                            : Optional.<Finding<String>>empty().stream();
                })
                .findFirst();
    }
}
