package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secrecy level (密级): 绝密, 机密, 秘密 or 内部 on a line of the head. GB/T 9704—2012 §7.2.2. */
final class SecrecyRule implements MetadataRule<String> {

    static final Pattern LEVEL = Pattern.compile("([绝机秘])" + Spaced.BLANKS + "密(?:" + Spaced.BLANKS + "[★☆*]"
            + Spaced.BLANKS + "(.{1,12}))?|(内部)(?:文件|资料|材料|使用)?");

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.SECRECY);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        for (TextLine line : text.head()) {
            Matcher matcher = LEVEL.matcher(line.text().strip());
            if (matcher.matches()) {
                String level = matcher.group(1) == null ? matcher.group(3) : matcher.group(1) + "密";
                return Optional.of(Finding.in(line, level, 1));
            }
        }
        return Optional.empty();
    }
}
