package dangjian.corpus.document;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes titles comparable: 《中华人民共和国城市居民委员会组织法（2018年修正）》 and 城市居民委员会组织法 are one. */
public final class TitleKey {

    /** A note on the state of a text is no part of its name; （二） of 解释（二） is. */
    private static final Pattern NOTE =
            Pattern.compile("(?<!修正案)[（(〔\\[](?:[^（()）]*(?:试行|暂行|草案|修正|修订|修改|年|征求意见|[0-9]{4})[^（()）]*)[）)〕\\]]");

    private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern COUNTRY = Pattern.compile("^(?:中华人民共和国)(?=.)");

    /** A code that lies in several files, one a part: 民法典人格权编. */
    private static final Pattern PART = Pattern.compile("(.{1,20}?法典?)(?:总则|分则|附则|第?\\p{IsHan}{1,8}编)");

    private TitleKey() {}

    /** The name of a text: its title without notes on its state, punctuation and the name of the country. */
    public static String of(String title) {
        String noted = NOTE.matcher(title).replaceAll("");
        String plain = NOT_NAME.matcher(Normalizer.normalize(noted, Normalizer.Form.NFKC))
                .replaceAll("");
        return COUNTRY.matcher(plain).replaceFirst("");
    }

    /** The name from 关于 on, for titles cited without the body that issued them; the key itself where that word is not in it. */
    public static String withoutIssuer(String key) {
        int about = key.indexOf("关于");
        return about > 0 ? key.substring(about) : key;
    }

    /** The name of the whole that a part with this key belongs to. */
    public static Optional<String> whole(String key) {
        Matcher part = PART.matcher(key);
        return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
    }
}
