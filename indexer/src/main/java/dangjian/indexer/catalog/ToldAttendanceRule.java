package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who was there, as minutes in running text tell it: "封志强、祁红梅出席，邬刚列席，甄子衡作记录。柴昌荣因外出请假。" What stands between one such verb and the next is the value.
 *
 * @param field what it fills
 * @param verb the words at the end of the clause that tells it
 */
record ToldAttendanceRule(DocumentField field, Pattern verb) implements MetadataRule<String> {

    private static final Pattern ANY_VERB = Pattern.compile(
            "(?:出席(?:了)?(?:本次)?(?:会议)?|参加(?:了)?(?:本次)?(?:会议)?|到会|列席(?:了)?(?:会议)?|旁听"
                    + "|(?:担任|任|作|做|负责)?(?:会议)?记录|(?:因[^，。；]{1,20}?)?(?:请假|缺席|未到会|未能到会|未参加)|主持(?:了)?(?:会议)?)(?=[，。；]|$)");
    private static final Pattern COUNTED = Pattern.compile(
            "应到[^，。；]{0,12}[0-9０-９一二三四五六七八九十百]{1,5}[名人户][，、]实到[^，。；]{0,10}[0-9０-９一二三四五六七八九十百]{1,5}[名人户]");
    private static final Pattern BEFORE = Pattern.compile("^[，、；和 \\u3000]+");
    private static final Pattern REASON = Pattern.compile("因[^，。；]{1,20}$");

    static final List<ToldAttendanceRule> ALL = List.of(
            new ToldAttendanceRule(DocumentField.RECORDER, Pattern.compile("记录$")),
            new ToldAttendanceRule(DocumentField.PRESENT, Pattern.compile("^(?:出席|参加|到会)")),
            new ToldAttendanceRule(DocumentField.ABSENT, Pattern.compile("请假$|缺席$|未")),
            new ToldAttendanceRule(DocumentField.OBSERVERS, Pattern.compile("^(?:列席|旁听)")));

    private static final int FIRST_LINES = 4;
    private static final int SHORTEST_LINE = 20;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_VALUE = 300;

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(field);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        return text.firstLines(FIRST_LINES)
                .filter(line ->
                        line.text().length() >= SHORTEST_LINE && line.text().length() <= LONGEST_LINE)
                .flatMap(line -> told(line.text()).map(value -> Finding.in(line, value, 0.75)).stream())
                .findFirst();
    }

    private Optional<String> told(String line) {
        for (String sentence : line.split("[。；]")) {
            Matcher any = ANY_VERB.matcher(sentence);
            int start = 0;
            while (any.find()) {
                boolean isIt = verb.matcher(any.group()).find();
                String who = sentence.substring(start, any.start());
                start = any.end();
                if (isIt) {
                    String value = Spaced.tidy(
                            REASON.matcher(BEFORE.matcher(who).replaceFirst("")).replaceFirst(""));
                    if (value.length() > 1 && value.length() <= LONGEST_VALUE) {
                        return Optional.of(value);
                    }
                }
            }
        }
        Matcher counted = COUNTED.matcher(line);
        return field == DocumentField.PRESENT && counted.find() ? Optional.of(counted.group()) : Optional.empty();
    }
}
