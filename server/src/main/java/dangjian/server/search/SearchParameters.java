package dangjian.server.search;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads a search from the parameters of an address, and says in Chinese what is wrong with them. */
public final class SearchParameters {

    /** The first year that years may be chosen from. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that years may be chosen to. */
    public static final int LAST_YEAR = 2100;

    private static final Pattern YEARS = Pattern.compile("([0-9]{4})-([0-9]{4})");
    private static final int USUAL_SIZE = 10;
    private static final int LONGEST_VALUE = 200;

    private final TopicTaxonomy taxonomy;

    public SearchParameters(TopicTaxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * The search that the parameters ask for.
     *
     * @param parameters each parameter's values in order; unknown parameters are left aside
     * @throws InvalidSearchException where a value can't be meant
     */
    public SearchRequest read(Map<String, List<String>> parameters) {
        String text = single(parameters, "q", "");
        if (text.length() > SearchRequest.LONGEST_TEXT) {
            throw new InvalidSearchException(
                    "检索词太长：有 " + text.length() + " 个字符，最多 " + SearchRequest.LONGEST_TEXT + " 个。");
        }
        int page = page(parameters);
        int size = number(parameters, "size", USUAL_SIZE);
        if (size < 1 || size > SearchRequest.MOST_HITS) {
            throw new InvalidSearchException("每页条数 size 应在 1 到 " + SearchRequest.MOST_HITS + " 之间：" + size);
        }
        if ((long) page * size > SearchRequest.DEEPEST) {
            throw new InvalidSearchException("最多翻到第 " + SearchRequest.DEEPEST + " 条，请增加检索词或筛选条件。");
        }
        return new SearchRequest(text.strip(), filters(parameters), sort(parameters), page, size);
    }

    /**
     * The page that the parameters ask for, from 1; the first where they say nothing.
     *
     * @throws InvalidSearchException where the value can't be meant
     */
    public static int page(Map<String, List<String>> parameters) {
        int page = number(parameters, "page", 1);
        if (page < 1) {
            throw new InvalidSearchException("页码 page 应从 1 开始：" + page);
        }
        return page;
    }

    private Map<String, List<String>> filters(Map<String, List<String>> parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String facet : FacetLabels.FACETS) {
            List<String> values = parameters.getOrDefault(facet, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .flatMap(value -> each(facet, value))
                    .distinct()
                    .toList();
            values.forEach(value -> check(facet, value));
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        return filters;
    }

    /** The years of 2020-2023; any other value as it is. */
    private static Stream<String> each(String facet, String value) {
        Matcher years = YEARS.matcher(value);
        if (!facet.equals(Fields.YEAR) || !years.matches()) {
            return Stream.of(value);
        }
        int first = Integer.parseInt(years.group(1));
        int last = Integer.parseInt(years.group(2));
        if (first < FIRST_YEAR || last > LAST_YEAR || first > last) {
            throw new InvalidSearchException("年份范围应从小到大，在 " + FIRST_YEAR + " 到 " + LAST_YEAR + " 之间：" + value);
        }
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf);
    }

    private void check(String facet, String value) {
        Predicate<String> known = switch (facet) {
            case Fields.KIND -> code -> DocumentKind.ofCode(code).isPresent();
            case Fields.STATUS -> code -> ValidityStatus.ofCode(code).isPresent();
            case Fields.TOPIC -> id -> taxonomy.find(id).isPresent();
            case Fields.YEAR -> year -> year.matches("[0-9]{4}");
            default -> name -> name.length() <= LONGEST_VALUE;
        };
        if (!known.test(value)) {
            throw new InvalidSearchException("参数 " + facet + " 没有这个值：" + shortened(value));
        }
    }

    private static SearchRequest.SortOrder sort(Map<String, List<String>> parameters) {
        String code = single(parameters, "sort", SearchRequest.SortOrder.RELEVANCE.code());
        for (SearchRequest.SortOrder order : SearchRequest.SortOrder.values()) {
            if (order.code().equals(code)) {
                return order;
            }
        }
        throw new InvalidSearchException("排序 sort 只能是 relevance（相关度）或 date（日期）：" + shortened(code));
    }

    private static int number(Map<String, List<String>> parameters, String name, int otherwise) {
        String text = single(parameters, name, String.valueOf(otherwise));
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new InvalidSearchException("参数 " + name + " 应为整数：" + shortened(text));
        }
        return Integer.parseInt(text);
    }

    private static String single(Map<String, List<String>> parameters, String name, String otherwise) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isEmpty() ? otherwise : values.get(0);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 40
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }
}
