package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who wrote an experience article: behind a label (作者：, 文／), beside the unit under the title, or in brackets at the end (作者系……). */
final class AuthorRule implements MetadataRule<String> {

    private static final Pattern LABELLED = Pattern.compile(
            "[（(□■◆【\\[]?" + Spaced.BLANKS + Spaced.anyOf("作者", "撰稿人", "撰稿", "供稿", "执笔", "通讯员", "文", "撰文")
                    + "[】\\]]?" + Spaced.BLANKS + "[：:/／|｜]" + Spaced.BLANKS
                    + "([\\p{IsHan}·]{1,4}(?:[ \\u3000、，,][\\p{IsHan}·]{1,4}){0,5}?)(?:[）)。；;].*)?");
    private static final Pattern BESIDE_UNIT = Pattern.compile(
            "[\\p{IsHan}“”（）()]{3,30}?(?:委员会|党委|党工委|党总支|党支部|社区|街道|办公室|办|工会|联合会|妇联|团委|站|中心|部|局|会|队|公司|学校|所)"
                    + "[ \\u3000\\t]+(\\p{IsHan}[ \\u3000]?\\p{IsHan}{1,2}|\\p{IsHan}{2,4}(?:[ \\u3000、]\\p{IsHan}{2,4}){1,3})");
    private static final Pattern AT_END = Pattern.compile(".*[（(]作者(?:(\\p{IsHan}{2,3}))?[系为是：:].{2,40}[）)]。?");
    private static final int LAST_LINES = 3;

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.AUTHOR);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        int size = text.lines().size();
        Stream<TextLine> last = text.lines().stream().skip(Math.max(0, size - LAST_LINES));
        return first(LABELLED, Stream.concat(Stream.concat(text.head().stream(), text.firstLines(1)), last), 0.95)
                .or(() -> first(BESIDE_UNIT, text.head().stream().skip(1), 0.9))
                .or(() -> first(AT_END, text.lines().stream().skip(Math.max(0, size - LAST_LINES)), 0.8));
    }

    private static Optional<Finding<String>> first(Pattern pattern, Stream<TextLine> lines, double confidence) {
        return lines.filter(line -> line.text().length() <= 120)
                .flatMap(line -> {
                    Matcher matcher = pattern.matcher(line.text().strip());
                    return matcher.matches() && matcher.group(1) != null
                            ? Stream.of(Finding.in(line, Spaced.tidy(matcher.group(1)), confidence))
                            : Stream.<Finding<String>>empty();
                })
                .findFirst();
    }
}
