package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an experience article is from (地区): the street, community or village, and the city, district or county above it, that it names most often, in title, head and
 * text. Place names of two and three characters are told apart by how often each stands in the text.
 */
final class RegionRule implements MetadataRule<List<String>> {

    private static final List<String> KINDS = List.of("省", "市", "区", "县", "街道", "镇", "乡", "社区", "村");
    /** Words that stand before a place or make another word of it: 在禾苑社区, 全市, 小区, 网格员. */
    private static final String NOT_IN_NAMES =
            "的在是与和到从由对把被为了我们你他各全本该每个两几一二三四五六七八九十某等及或向让给这那其所有新老旧大小多辖园校商景片地郊城超菜上下中进出来去不也就都要能会说据请将以使当并外内";

    /** What is said of any community (创新社区党建, 和谐社区) names none. */
    private static final Set<String> NO_NAMES = Set.of(
            "创新", "开创", "创建", "建设", "建立", "加强", "推进", "推动", "深化", "完善", "服务", "走进", "深入", "面向", "立足", "和谐", "美丽", "文明",
            "平安", "智慧", "幸福", "红色", "示范", "城市", "农村", "街道", "居民", "党员", "试点", "特色", "基层", "辖区", "驻区", "共建", "联系", "依托",
            "通过", "参与", "支持", "管理", "治理", "老年", "儿童", "新型", "过渡", "安置", "封闭", "开放", "品牌", "周边", "附近", "其他", "各个", "多个",
            "几个");

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
                boolean isOfCommunity = kind.equals("区") && i > 0 && words.charAt(i - 1) == '社';
                if (isOfCommunity) {
                    continue;
                }
                count(words, i, kind, weight, counts);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().length() == 2 + kind.length() && entry.getValue() >= FEWEST)
                .filter(entry -> !NO_NAMES.contains(entry.getKey().substring(0, 2)))
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
