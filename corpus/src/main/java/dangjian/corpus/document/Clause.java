package dangjian.corpus.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The address of a clause as citations give it: 第一百二十条之一第二款第（三）项. Numbers count from 1; 0 stands for "not given".
 *
 * @param article 条
 * @param branch the number behind 之
 * @param paragraph 款
 * @param item 项
 * @param subItem 目
 */
public record Clause(int article, int branch, int paragraph, int item, int subItem) {

    public Clause {
        if (article < 1 || branch < 0 || paragraph < 0 || item < 0 || subItem < 0) {
            throw new IllegalArgumentException(article + "/" + branch + "/" + paragraph + "/" + item + "/" + subItem);
        }
    }

    /** The anchor of the article. */
    public String articleAnchor() {
        return "art-" + article + (branch > 0 ? "-" + branch : "");
    }

    /** The anchors under which a document may have the clause, the most exact first, the whole article last. */
    public List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        String whole = articleAnchor();
        String sub = subItem > 0 ? "-m" + subItem : "";
        String withItem = item > 0 ? "-x" + item : "";
        String withParagraph = paragraph > 0 ? "-k" + paragraph : "";
        if (!withItem.isEmpty()) {
            anchors.add(whole + withParagraph + withItem + sub);
            anchors.add(whole + withParagraph + withItem);
            anchors.add(whole + (paragraph > 0 ? "" : "-k1") + withItem);
        }
        if (!withParagraph.isEmpty()) {
            anchors.add(whole + withParagraph);
        }
        anchors.add(whole);
        return anchors.stream().distinct().toList();
    }

    /** As people write it: "第三条第二款第（一）项". */
    public String label() {
        return "第" + ChineseNumeral.format(article) + "条"
                + (branch > 0 ? "之" + ChineseNumeral.format(branch) : "")
                + (paragraph > 0 ? "第" + ChineseNumeral.format(paragraph) + "款" : "")
                + (item > 0 ? "第（" + ChineseNumeral.format(item) + "）项" : "")
                + (subItem > 0 ? "第" + ChineseNumeral.format(subItem) + "目" : "");
    }
}
