package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kind of meeting: what its name says, else its first lines. The more exact word is asked for first: 党小组会 before 会议. */
final class MeetingKindRule implements MetadataRule<String> {

    /** What texts write, and what it is called here. */
    private static final List<Map.Entry<String, String>> KINDS = List.of(
            Map.entry("组织生活会", "组织生活会"),
            Map.entry("民主生活会", "民主生活会"),
            Map.entry("民主评议党员", "民主评议党员大会"),
            Map.entry("支部委员会", "支委会"),
            Map.entry("支委会", "支委会"),
            Map.entry("支委扩大会", "支委会"),
            Map.entry("党小组", "党小组会"),
            Map.entry("党员大会", "党员大会"),
            Map.entry("支部大会", "党员大会"),
            Map.entry("党课", "党课"),
            Map.entry("主题党日", "主题党日"),
            Map.entry("三方联席", "联席会"),
            Map.entry("联席会", "联席会"),
            Map.entry("居民代表会议", "居民代表会议"),
            Map.entry("居民会议", "居民会议"),
            Map.entry("议事会", "议事会"),
            Map.entry("协商会", "协商会"),
            Map.entry("恳谈会", "协商会"),
            Map.entry("评议会", "评议会"),
            Map.entry("听证会", "听证会"),
            Map.entry("领导小组", "领导小组会议"),
            Map.entry("党工委", "党工委会议"),
            Map.entry("街道工作委员会", "党工委会议"),
            Map.entry("工委会", "党工委会议"),
            Map.entry("党委扩大", "党委会"),
            Map.entry("党委", "党委会"),
            Map.entry("党总支", "党总支会议"),
            Map.entry("推进会", "推进会"),
            Map.entry("调度会", "调度会"),
            Map.entry("专题会", "专题会"));

    private static final int FIRST_LINES = 3;

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.MEETING_KIND);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        List<TextLine> lines = new ArrayList<>();
        sofar.get(Attribute.TITLE).ifPresent(title -> lines.add(new TextLine(title, "head", TextLine.Zone.HEAD)));
        text.firstLines(FIRST_LINES).forEach(lines::add);
        for (TextLine line : lines) {
            for (Map.Entry<String, String> kind : KINDS) {
                if (line.text().contains(kind.getKey())) {
                    return Optional.of(Finding.in(line, kind.getValue(), 0.9));
                }
            }
        }
        return Optional.empty();
    }
}
