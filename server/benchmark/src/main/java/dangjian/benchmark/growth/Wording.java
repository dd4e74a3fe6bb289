package dangjian.benchmark.growth;

import dangjian.corpus.document.ChineseNumeral;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one varied document says in its own way: its places, bodies, people and works instead of the common words, other numbers and dates, other titles. */
final class Wording {

    private static final Pattern REPLACED = Pattern.compile("《(?<title>[^《》]{2,40})》"
            + "|(?<date>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)"
            + "|(?<digits>[0-9]+)"
            + "|(?<numeral>[一二三四五六七八九十百]{1,4})(?=[日年元人倍]|个月|万元|个工作日)"
            + "|(?<place>本行政区域|自治区|直辖市|省)"
            + "|(?<body>有关主管部门|主管部门|有关部门|管理机构|监督管理部门)"
            + "|(?<firm>企业事业单位|企业|公司|单位)"
            + "|(?<person>当事人|负责人|申请人)"
            + "|(?<work>活动|设施|制度|工程|项目|产品|设备)");

    private static final double REPLACED_TITLES = 0.5;
    private static final double REPLACED_WORDS = 0.4;
    private static final int NAMES = 4;

    private final RandomGenerator random;
    private final Supplier<String> titles;
    private final String place;
    private final List<String> bodies;
    private final List<String> firms;
    private final List<String> people;
    private final List<String> works;

    /** @param titles gives titles of other documents */
    Wording(RandomGenerator random, Supplier<String> titles) {
        this.random = random;
        this.titles = titles;
        CoinedNames names = new CoinedNames(random);
        this.place = names.place();
        this.bodies = some(() -> names.body(place));
        this.firms = some(names::firm);
        this.people = some(names::person);
        this.works = some(names::work);
    }

    private static List<String> some(Supplier<String> make) {
        return Stream.generate(make).limit(NAMES).toList();
    }

    /** Where the document is about. */
    String place() {
        return place;
    }

    /** What the document is about. */
    String subject() {
        return works.get(0);
    }

    /** Who issued it. */
    String issuer() {
        return bodies.get(0);
    }

    /** A sentence in these words. */
    String of(String sentence) {
        return REPLACED.matcher(sentence).replaceAll(match -> Matcher.quoteReplacement(instead(match)));
    }

    private String instead(MatchResult match) {
        if (match.group("title") != null) {
            return random.nextDouble() < REPLACED_TITLES ? "《" + titles.get() + "》" : match.group();
        }
        if (match.group("date") != null) {
            return date();
        }
        if (match.group("digits") != null) {
            return String.valueOf(1
                    + random.nextInt(
                            (int) Math.pow(10, Math.min(5, match.group().length()))));
        }
        if (match.group("numeral") != null) {
            return ChineseNumeral.format(1 + random.nextInt(30));
        }
        if (random.nextDouble() > REPLACED_WORDS) {
            return match.group();
        }
        if (match.group("place") != null) {
            return place;
        }
        List<String> own = match.group("body") != null
                ? bodies
                : match.group("firm") != null ? firms : match.group("person") != null ? people : works;
        return any(own);
    }

    /** How a sentence can begin. */
    String opening() {
        return switch (random.nextInt(5)) {
            case 0 -> "在" + place + "，";
            case 1 -> any(bodies) + "根据《" + titles.get() + "》，";
            case 2 -> "自" + date() + "起，";
            case 3 -> any(firms) + "开展" + any(works) + "的，";
            default -> any(people) + "等" + (2 + random.nextInt(60)) + "人会同" + any(bodies) + "办理的，";
        };
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A day of the last forty years. */
    String date() {
        return (1985 + random.nextInt(40)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    }
}
