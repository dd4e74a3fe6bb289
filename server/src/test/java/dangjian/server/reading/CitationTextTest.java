package dangjian.server.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.Origin;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.document.Validity;
import dangjian.corpus.document.ValidityReason;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.document.Visibility;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place is cited as people write it: name, number, clause. */
class CitationTextTest {

    private static final Passage ARTICLE = new Passage(
            PassageType.ARTICLE,
            "art-3",
            "第三条",
            List.of("第一章　总则"),
            "第三条　党小组每月开会。\n下列情形可以合并：\n（一）不足三人；\n（二）“轮班”较多。",
            OptionalInt.empty(),
            List.of(
                    new PassagePart("art-3-k1", "第三条第一款", 0, 12),
                    new PassagePart("art-3-k2", "第三条第二款", 13, 42),
                    new PassagePart("art-3-k2-x1", "第三条第二款第（一）项", 23, 31)));

    @Test
    void aClauseHasTheNameTheNumberAndItsPlace() {
        CitationText text = policy("临澜市党小组工作办法", "临组发〔2020〕3号", false);

        assertThat(text.of(ARTICLE))
                .extracting(CitationText.Quotation::citation)
                .containsExactly(
                        "《临澜市党小组工作办法》（临组发〔2020〕3号）第三条",
                        "《临澜市党小组工作办法》（临组发〔2020〕3号）第三条第一款",
                        "《临澜市党小组工作办法》（临组发〔2020〕3号）第三条第二款",
                        "《临澜市党小组工作办法》（临组发〔2020〕3号）第三条第二款第（一）项");
        assertThat(text.of(ARTICLE))
                .extracting(CitationText.Quotation::anchor)
                .containsExactly("art-3", "art-3-k1", "art-3-k2", "art-3-k2-x1");
    }

    @Test
    void theWordsFollowInQuotationMarksWhereTheyAreOneLineWithoutTheirOwn() {
        List<CitationText.Quotation> all = policy("办法", "", false).of(ARTICLE);

        assertThat(all.get(0).withText()).isEqualTo("《办法》第三条：\n党小组每月开会。\n下列情形可以合并：\n（一）不足三人；\n（二）“轮班”较多。");
        assertThat(all.get(1).withText()).isEqualTo("《办法》第三条第一款：“党小组每月开会。”");
        assertThat(all.get(2).withText()).startsWith("《办法》第三条第二款：\n下列情形可以合并：\n（一）");
        assertThat(all.get(3).withText()).isEqualTo("《办法》第三条第二款第（一）项：“（一）不足三人；”");
    }

    @ParameterizedTest
    @CsvSource({
        "办法,                           ,            false, 《办法》",
        "办法,                           临委发〔2019〕7号, false, 《办法》（临委发〔2019〕7号）",
        "办法,                           临委发〔2019〕7号, true,  《办法》（临委发〔2019〕7号，2019年6月8日文本）",
        "办法,                           ,            true,  《办法》（2019年6月8日文本）",
        "关于修改《社区工作条例》的决定, ,            false, 《关于修改〈社区工作条例〉的决定》",
        "<b>“一老一小”</b>清单,          ,            false, 《<b>“一老一小”</b>清单》"
    })
    void aPolicyGoesByItsNumberAndByItsDateWhereThereAreSeveralTexts(
            String title, String number, boolean isOneOfSeveral, String cited) {
        assertThat(policy(title, number == null ? "" : number, isOneOfSeveral).whole())
                .isEqualTo(cited);
    }

    @ParameterizedTest
    @CsvSource({
        "HEADING,   第二章,   第二章　组织设置, '',         “第二章 组织设置”部分",
        "ITEM,      一,       一、总体要求,     '',         第一部分",
        "ITEM,      二（一）, （一）要求,       二、任务,   第二部分第（一）项",
        "ITEM,      三2,      2．核对,          三、步骤,   第三部分第2项",
        "ITEM,      甲,       甲、情形,         '',         甲",
        "PARAGRAPH, 第12段,   一段话,           二、做法,   “二、做法”部分第12段",
        "PARAGRAPH, 第2段,    一段话,           '',         第2段",
        "TABLE,     表1,      一行,             附件1　表,  “附件1 表”部分表1",
        "PREAMBLE,  题头,     题,               '',         题头",
        "CLOSING,   落款,     款,               '',         落款",
        "ARTICLE,   第七条之一, 第七条之一　话, 第一章,     第七条之一"
    })
    void whatHasNoArticleGoesByItsPart(PassageType type, String label, String words, String above, String place) {
        Passage passage = new Passage(
                type, "x1", label, above.isEmpty() ? List.of() : List.of(above), words, OptionalInt.empty(), List.of());

        assertThat(policy("意见", "", false).of(passage))
                .extracting(CitationText.Quotation::citation)
                .containsExactly("《意见》" + place);
    }

    @Test
    void anExperienceArticleGoesByAuthorAndDate() {
        Particular author = new Particular(DocumentField.AUTHOR, "闻人杰", Origin.TEXT, Optional.of("head"), "", 1);

        assertThat(of(DocumentKind.EXPERIENCE, "第三只眼", "", List.of(author), List.of())
                        .whole())
                .isEqualTo("《第三只眼》（闻人杰，2019年6月8日）");
        assertThat(of(DocumentKind.EXPERIENCE, "第三只眼", "", List.of(), List.of()).whole())
                .isEqualTo("《第三只眼》（临澜市委，2019年6月8日）");
    }

    @Test
    void minutesGoByMeetingDateAndItem() {
        Particular meeting =
                new Particular(DocumentField.MEETING, "海棠园三方联席会议", Origin.TEXT, Optional.of("head"), "", 1);
        AgendaItem item = new AgendaItem("h1", "地下车库渗水", List.of("p3"), List.of(), Optional.empty());
        Passage said =
                new Passage(PassageType.PARAGRAPH, "p3", "第3段", List.of("议题一"), "有水。", OptionalInt.empty(), List.of());
        CitationText named = of(DocumentKind.MINUTES, "联席会议纪要", "", List.of(meeting), List.of(item));
        CitationText unnamed = of(DocumentKind.MINUTES, "联席会议纪要", "青工委〔2024〕7号", List.of(), List.of(item));

        assertThat(named.of(said).get(0).withText()).isEqualTo("海棠园三方联席会议（2019年6月8日）议题“地下车库渗水”：“有水。”");
        assertThat(unnamed.of(said).get(0).citation()).isEqualTo("《联席会议纪要》（青工委〔2024〕7号，2019年6月8日）议题“地下车库渗水”");
    }

    private static CitationText policy(String title, String number, boolean isOneOfSeveral) {
        return of(DocumentKind.POLICY, title, number, List.of(), List.of(), isOneOfSeveral);
    }

    private static CitationText of(
            DocumentKind kind, String title, String number, List<Particular> particulars, List<AgendaItem> agenda) {
        return of(kind, title, number, particulars, agenda, false);
    }

    private static CitationText of(
            DocumentKind kind,
            String title,
            String number,
            List<Particular> particulars,
            List<AgendaItem> agenda,
            boolean isOneOfSeveral) {
        DocumentCard card = new DocumentCard(
                "a1",
                title,
                kind,
                DocumentNumber.parse(number),
                Optional.of("临澜市委"),
                Optional.of(LocalDate.of(2019, 6, 8)),
                Optional.empty(),
                ValidityStatus.EFFECTIVE,
                Visibility.PUBLIC,
                List.of(),
                new SourceFile(Path.of("/"), "a.txt", "txt", "text/plain", 1, "00", OptionalInt.empty()));
        DocumentDetails details = new DocumentDetails(
                particulars,
                agenda,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Validity.unknown(ValidityReason.NO_DATE));
        return new CitationText(card, details, isOneOfSeveral);
    }
}
