package dangjian.server.reading;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Validity;
import java.time.LocalDate;
import java.util.Optional;

/** Says in a sentence why a document is in force or not. */
final class ValidityStatement {

    private ValidityStatement() {}

    /**
     * The sentence.
     *
     * @param source the other document that decides it, where the viewer may see it
     * @param place the clause of that document, or nothing
     */
    static String of(Validity validity, Optional<DocumentCard> source, String place) {
        String day = validity.date().map(LocalDate::toString).orElse("日期不明");
        String other = source.map(card -> "《" + card.title() + "》" + place).orElse("另一份文件");
        return switch (validity.reason()) {
            case IN_FORCE -> "自 " + day + " 起施行，知识库中没有废止或修改它的文件。";
            case ISSUED -> day + " 发布，文中没有写明施行日期；知识库中没有废止或修改它的文件。";
            case NOT_YET -> "自 " + day + " 起施行，现在还没有生效。";
            case REPEALED_BY -> "被" + other + "废止，" + day + " 起失效。";
            case AMENDED_BY -> "被" + other + "修改，" + day + " 起按修改后的内容执行；这里是修改前的文本。";
            case REPLACED_BY -> "已有新文本：" + other + "（" + day + "）。";
            case EXPIRED -> "有效期至 " + day + "，已经届满。";
            case NO_DATE -> "文中没有写明日期，无法判断是否有效。";
            case NO_RULES -> "";
        };
    }
}
