package dangjian.indexer.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose experience an article tells (单位): beside the author under the title, behind a label, else its issuer. */
final class UnitRule implements MetadataRule<String> {

    private static final Pattern LABELLED =
            Pattern.compile("[（(]?" + Spaced.anyOf("作者单位", "单位", "报送单位", "供稿单位") + Spaced.COLON + "([^）)]{2,40})[）)]?");
    private static final Pattern UNDER_TITLE = Pattern.compile(
            "((?:中共)?[\\p{IsHan}“”]{2,28}?(?:委员会|党委|党工委|党总支|党支部|社区|街道|办公室|办事处|工会|联合会|妇联|团委|站|中心|部|局))(?:[ \\u3000\\t]+.{2,20})?");

    @Override
    public Attribute<String> attribute() {
        return Attribute.UNIT;
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        return in(text, LABELLED).or(() -> in(text, UNDER_TITLE)).or(() -> sofar.find(Attribute.ISSUER));
    }

    private static Optional<Finding<String>> in(SourceText text, Pattern pattern) {
        for (TextLine line : text.head().stream().skip(1).toList()) {
            Matcher matcher = pattern.matcher(line.text().strip());
            if (matcher.matches()) {
                return Optional.of(Finding.in(line, matcher.group(1).strip(), 0.9));
            }
        }
        return Optional.empty();
    }
}
