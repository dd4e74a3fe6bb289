package dangjian.server.search;

import dangjian.indexer.analysis.FoldedText;
import java.util.List;
import java.util.Optional;

/** A field that can be asked for in the box: 文号:…, 标题:…. The first name is the one people are shown. */
enum QueryField {
    NUMBER("number", "文号", "发文字号", "字号", "number"),
    TITLE("title", "标题", "题目", "title"),
    ISSUER("issuer", "发文机关", "机关", "issuer"),
    YEAR("year", "年份", "年度", "year"),
    KIND("kind", "类型", "类别", "kind"),
    TOPIC("topic", "专题", "主题分类", "topic"),
    STATUS("status", "效力", "效力状态", "status");

    private final String code;
    private final List<String> names;

    QueryField(String code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    /** The machine name; for facets it is the facet's. */
    String code() {
        return code;
    }

    String label() {
        return names.get(0);
    }

    /** The field with this name, in any width, case and script. */
    static Optional<QueryField> named(String name) {
        String folded = FoldedText.of(name).toString();
        for (QueryField field : values()) {
            if (field.names.contains(folded)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
