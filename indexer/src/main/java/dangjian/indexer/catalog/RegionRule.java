package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an experience article is from (地区): the street, community or village, and the city, district or county above it, that it names most often, in title, head and
 * text. Place names of two and three characters are told apart by how often each stands in the text.
 */
final class RegionRule implements MetadataRule<List<String>> {

    private static final List<String> KINDS = List.of("省", "市", "区", "县", "街道", "镇", "乡", "社区", "村");
    /** Words that stand before a place or make another word of it: 在禾苑社区, 全市, 小区, 网格员. */
    private static final String NOT_IN_NAMES =
            "的在是与和到从由对把被为了我们你他各全本该每个两几一二三四五六七八九十某等及或向让给这那其所有新老旧大小多辖园校商景片地郊城超菜上下中进出来去不也就都要能会说据请将以使当并外内";

    private static final int FEWEST = 2;
    private static final double SAME_NAME = 0.8;

    @Override
    public Attribute<List<String>> attribute() {
        return Attribute.list(DocumentField.REGION);
    }

    @Override
    public Optional<Finding<List<String>>> find(SourceText text, Findings sofar) {
        List<String> places =
                KINDS.stream().flatMap(kind -> mostNamed(kind, text).stream()).toList();
        return places.isEmpty() ? Optional.empty() : Optional.of(Finding.derived(places, 0.7));
    }

    private static Optional<String> mostNamed(String kind, SourceText text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (TextLine line : text.lines()) {
            int weight = line.zone() == TextLine.Zone.HEAD ? 2 : 1;
            String words = line.text();
            for (int i = words.indexOf(kind); i >= 0; i = words.indexOf(kind, i + 1)) {
                count(words, i, kind, weight, counts);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 2 + kind.length() && entry.getValue() >= FEWEST)
                .max(Map.Entry.comparingByValue())
                .map(two -> longer(two, counts));
    }

    private static void count(String words, int end, String kind, int weight, Map<String, Integer> counts) {
        for (int length = 2; length <= 3; length++) {
            int start = end - length;
            if (start < 0 || !words.substring(start, end).codePoints().allMatch(RegionRule::canBeInName)) {
                return;
            }
            counts.merge(words.substring(start, end) + kind, weight, Integer::sum);
        }
    }

    private static boolean canBeInName(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && NOT_IN_NAMES.indexOf(c) < 0;
    }

    /** 榴桥社区 is 石榴桥社区 where the same character nearly always stands before it. */
    private static String longer(Map.Entry<String, Integer> two, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() == two.getKey().length() + 1
                        && entry.getKey().endsWith(two.getKey())
                        && entry.getValue() >= two.getValue() * SAME_NAME)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(two.getKey());
    }
}
