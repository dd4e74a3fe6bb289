package dangjian.indexer.catalog;

import dangjian.corpus.document.Visibility;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that begins with a secrecy level or the word 内部, or ends by saying that it is not to be made public, is internal. */
final class VisibilityRule implements MetadataRule<Visibility> {

    /** "（此件不予公开）", "（本件依申请公开）", "（内部文件，不得外传）". */
    private static final Pattern WITHHELD = Pattern.compile(
            "[（(【\\[]?(?:此|本)?(?:件|文件|文)?(?:属内部文件)?[，,]?(?:信息公开选项[：:])?(?:不予|不|不得|不宜|依申请|暂不)公开(?:发布)?[。]?[）)】\\]]?");

    private static final int LONGEST = 40;

    @Override
    public Attribute<Visibility> attribute() {
        return Attribute.VISIBILITY;
    }

    @Override
    public Optional<Finding<Visibility>> find(SourceText text, Findings sofar) {
        Stream<TextLine> begins = text.marked().stream()
                .filter(line -> SecrecyMark.on(line.text()).isPresent());
        Stream<TextLine> ends =
                text.ending().filter(line -> isWithheld(line.text().strip()));
        return Stream.concat(begins, ends)
                .findFirst()
                .map(line -> Finding.in(line, Visibility.INTERNAL, 1))
                .or(() -> Optional.of(Finding.derived(Visibility.PUBLIC, 0.9)));
    }

    private static boolean isWithheld(String line) {
        return line.length() <= LONGEST
                && (WITHHELD.matcher(line).matches() || SecrecyMark.on(line).isPresent());
    }
}
