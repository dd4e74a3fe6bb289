package dangjian.server.search;

import dangjian.corpus.document.ChineseNumeral;
import dangjian.corpus.document.Coded;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.schema.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the value of a field typed in the box: by code, by label, or by a part of labels. */
final class FilterReader {

    private static final String YEAR = "([0-9〇零一二三四五六七八九]{4})年?";
    private static final String RANGE = "[-~至到—–−]";
    private static final Pattern YEARS = Pattern.compile(YEAR + "(?:(" + RANGE + "{1,2})(?:" + YEAR + ")?)?");
    private static final Pattern YEARS_UNTIL = Pattern.compile(RANGE + "{1,2}" + YEAR);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final String BETWEEN_VALUES = "[、,，;；]";

    private final Map<String, String> kinds = labels(List.of(DocumentKind.values()), Coded::code, Coded::label);
    private final Map<String, String> statuses = labels(List.of(ValidityStatus.values()), Coded::code, Coded::label);
    private final Map<String, String> topics;
    private final Function<String, List<String>> words;

    /** @param words cuts a folded text into the words that tell what it is about */
    FilterReader(TopicTaxonomy taxonomy, Function<String, List<String>> words) {
        this.words = words;
        this.topics = labels(taxonomy.topics(), topic -> topic.id(), topic -> topic.name());
    }

    private static <T> Map<String, String> labels(List<T> all, Function<T, String> code, Function<T, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        all.forEach(each -> labels.put(code.apply(each), label.apply(each)));
        return labels;
    }

    /** The filter that a part with a field asks for; nothing where its value can't be meant. */
    Optional<TypedFilter> read(QueryPart part) {
        QueryField field = part.field().orElseThrow();
        String folded = FoldedText.of(part.text()).toString();
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return switch (field) {
            case KIND -> facet(part, kinds, folded);
            case STATUS -> facet(part, statuses, folded);
            case TOPIC -> facet(part, topics, folded);
            case YEAR -> years(part, folded);
            case TITLE -> Optional.of(filter(part, part.quoted() ? List.of(folded) : words.apply(folded), part.text()));
            case ISSUER -> Optional.of(filter(part, List.of(folded), part.text()));
            case NUMBER ->
                Fields.numberCharacters(folded).isEmpty()
                        ? Optional.empty()
                        : Optional.of(filter(part, List.of(part.text()), part.text()));
        };
    }

    private static TypedFilter filter(QueryPart part, List<String> values, String label) {
        return new TypedFilter(part.field().orElseThrow(), part.excluded(), values, label);
    }

    private static Optional<TypedFilter> facet(QueryPart part, Map<String, String> labels, String folded) {
        Set<String> values = new LinkedHashSet<>();
        for (String each : part.quoted() ? new String[] {folded} : folded.split(BETWEEN_VALUES)) {
            List<String> meant = each.isEmpty() ? List.of() : meant(labels, each);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            values.addAll(meant);
        }
        List<String> names = values.stream().map(labels::get).toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(filter(part, List.copyOf(values), String.join("、", names)));
    }

    /** The value with this code or label; else all whose label has it as a part; else those whose label is a part of it (现行有效). */
    private static List<String> meant(Map<String, String> labels, String typed) {
        List<String> containing = new ArrayList<>();
        List<String> contained = new ArrayList<>();
        for (Map.Entry<String, String> each : labels.entrySet()) {
            String label = FoldedText.of(each.getValue()).toString();
            if (each.getKey().equals(typed) || label.equals(typed)) {
                return List.of(each.getKey());
            }
            if (label.contains(typed)) {
                containing.add(each.getKey());
            } else if (typed.contains(label)) {
                contained.add(each.getKey());
            }
        }
        return containing.isEmpty() ? contained : containing;
    }

    private static Optional<TypedFilter> years(QueryPart part, String folded) {
        Set<String> years = new LinkedHashSet<>();
        for (String each : folded.split(BETWEEN_VALUES)) {
            List<String> meant = range(each);
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            years.addAll(meant);
        }
        return Optional.of(filter(part, List.copyOf(years), yearLabel(folded)));
    }

    private static String yearLabel(String folded) {
        return String.join("、", Arrays.asList(folded.split(BETWEEN_VALUES)));
    }

    private static List<String> range(String text) {
        Matcher until = YEARS_UNTIL.matcher(text);
        if (until.matches()) {
            return years(FIRST_YEAR, year(until.group(1)));
        }
        Matcher matcher = YEARS.matcher(text);
        if (!matcher.matches()) {
            return List.of();
        }
        int first = year(matcher.group(1));
        int open = matcher.group(2) == null ? first : LAST_YEAR;
        int last = matcher.group(3) == null ? open : year(matcher.group(3));
        return first <= last ? years(first, last) : years(last, first);
    }

    private static int year(String written) {
        int year = ChineseNumeral.parse(written).orElse(0);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
    }

    private static List<String> years(int first, int last) {
        return first == 0 || last == 0
                ? List.of()
                : IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }
}
