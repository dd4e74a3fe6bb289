package dangjian.corpus.document;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names people call a text by, made from its title: 《中国共产党支部工作条例（试行）》 is called 支部工作条例, 《最高人民法院关于适用〈…民法典〉…的解释》 by what
 * stands behind 关于, 《望澜区居民议事会工作办法》 by what stands behind the place, 《中华人民共和国民法典合同编》 by its code.
 */
public final class TitleNames {

    private static final Pattern COUNTRY = Pattern.compile("中华人民共和国(?=.)");
    private static final Pattern PARTY = Pattern.compile("^(?:中国共产党|中共中央|中共|党的)(?=.{3})");

    /** The people's organs whose name opens a title: 人民检察院刑事诉讼规则 is one, 最高人民法院关于… another. */
    private static final Pattern COURT = Pattern.compile("^(?:(?:最高)?人民(?:法院|检察院)[、和]?)+(?=.{4})");

    private static final Pattern PLACE =
            Pattern.compile("^(?:\\p{IsHan}{1,6}?(?:省|自治区|自治州|市|区|县|街道|镇|社区)){1,3}(?:居民委员会|党工委|党委|办事处)?(?=.{4})");

    private static final Pattern APPLYING = Pattern.compile("^关于(?:适用|执行|贯彻|审理|办理)?(?=.{4})");
    private static final Pattern ABOUT = Pattern.compile("^关于(?=.{4})");
    private static final int SHORTEST = 2;

    private TitleNames() {}

    /**
     * The names, the whole one first; all as {@link TitleKey} makes them.
     *
     * @param title a title, of any script and width; names are compared as they come out
     */
    public static Set<String> of(String title) {
        String key = TitleKey.of(title);
        Set<String> names = new LinkedHashSet<>();
        names.add(key);
        TitleKey.whole(key).ifPresent(names::add);
        String plain = plain(key);
        names.add(plain);
        String about = TitleKey.withoutIssuer(plain);
        names.add(about);
        names.add(ABOUT.matcher(about).replaceFirst(""));
        names.add(APPLYING.matcher(about).replaceFirst(""));
        without(PARTY, plain).ifPresent(names::add);
        without(COURT, plain).ifPresent(names::add);
        without(PLACE, plain).ifPresent(names::add);
        names.removeIf(name -> name.length() < SHORTEST);
        return names;
    }

    /** A name without the name of the country anywhere: 关于适用《中华人民共和国公司法》… is called 关于适用公司法…, too. */
    public static String plain(String key) {
        return COUNTRY.matcher(key).replaceAll("");
    }

    private static Optional<String> without(Pattern start, String name) {
        String rest = start.matcher(name).replaceFirst("");
        return rest.equals(name) ? Optional.empty() : Optional.of(rest);
    }
}
