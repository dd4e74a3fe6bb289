package dangjian.indexer.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationKind;
import dangjian.corpus.document.Document;
import dangjian.corpus.document.IncomingCitation;
import dangjian.corpus.document.ValidityReason;
import dangjian.corpus.document.ValidityStatus;
import dangjian.indexer.catalog.PlainDocument;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What documents say of each other, and which are in force. */
class RelationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String RULES = """
            临澜市某某办法
            （2019年6月18日发布）
            第一条　为了办好事情，制定本办法。
            第二条　议事会每季度召开一次，由居民委员会主任主持。
            居民代表可以提出议题，议题应当提前三日公布在公告栏里。
            第三条　本办法自2019年7月1日起施行。
            """;

    private final Map<String, Document> documents = new HashMap<>();
    private LocalDate nextChange;

    @Test
    void oneThatSaysWhenItBeginsIsInForceFromThatDay() {
        relate(Map.of("rules", RULES));

        assertStatus("rules", ValidityStatus.EFFECTIVE, ValidityReason.IN_FORCE, "2019-07-01");
    }

    @Test
    void oneWhoseDayIsToComeIsPending() {
        relate(Map.of("rules", RULES.replace("自2019年7月1日", "自2027年1月1日")));

        assertStatus("rules", ValidityStatus.PENDING, ValidityReason.NOT_YET, "2027-01-01");
        assertThat(nextChange).isEqualTo("2027-01-01");
    }

    @Test
    void oneThatAnotherAbolishesIsAbolishedFromTheDayTheOtherComesIntoForce() {
        String newer = """
                临澜市新办法
                （2023年5月1日发布）
                第一条　甲。
                第二条　乙。
                第三条　本办法自2023年7月1日起施行。《临澜市某某办法》同时废止。
                """;
        relate(Map.of("rules", RULES, "newer", newer));

        assertStatus("rules", ValidityStatus.REPEALED, ValidityReason.REPEALED_BY, "2023-07-01");
        assertThat(documents
                        .get("rules")
                        .details()
                        .validity()
                        .source()
                        .orElseThrow()
                        .anchor())
                .hasValue("art-3");
    }

    @Test
    void oneThatWillBeAbolishedLaterIsStillInForce() {
        String newer = """
                临澜市新办法
                （2026年11月1日发布）
                第一条　甲。
                第二条　乙。
                第三条　本办法自2027年2月1日起施行。《临澜市某某办法》同时废止。
                """;
        relate(Map.of("rules", RULES, "newer", newer));

        assertStatus("rules", ValidityStatus.EFFECTIVE, ValidityReason.IN_FORCE, "2019-07-01");
        assertThat(nextChange).isEqualTo("2027-02-01");
    }

    @Test
    void oneThatADecisionAmendsIsAmended() {
        String decision = """
                关于修改《临澜市某某办法》的决定
                （2024年3月15日发布）
                一、将第二条修改为：“议事会每月召开一次。”
                二、本决定自2024年4月1日起施行。
                """;
        relate(Map.of("rules", RULES, "decision", decision));

        assertStatus("rules", ValidityStatus.AMENDED, ValidityReason.AMENDED_BY, "2024-04-01");
        assertThat(documents.get("rules").details().citedBy())
                .extracting(IncomingCitation::kind, each -> each.targetAnchor().orElse(""))
                .containsExactlyInAnyOrder(tuple(CitationKind.AMENDS, ""), tuple(CitationKind.AMENDS, "art-2"));
    }

    @Test
    void aTextThatHasTheAmendmentAlreadyIsInForce() {
        String decision = "关于修改《临澜市某某办法》的决定\n（2024年3月15日发布）\n一、将第二条修改为：“每月一次。”\n";
        String amended = RULES.replace("（2019年6月18日发布）", "（2019年6月18日发布　2024年3月15日修正）");
        relate(Map.of("rules", amended, "decision", decision));

        assertStatus("rules", ValidityStatus.EFFECTIVE, ValidityReason.IN_FORCE, "2019-07-01");
    }

    @Test
    void theSameTextFiledUnderAnotherDateReplacesNothing() {
        relate(Map.of(
                "one",
                RULES,
                "other",
                RULES.replace("2019年6月18日发布", "2019年6月20日公布").replace("，", "， ")));

        assertStatus("one", ValidityStatus.EFFECTIVE, ValidityReason.IN_FORCE, "2019-07-01");
        assertStatus("other", ValidityStatus.EFFECTIVE, ValidityReason.IN_FORCE, "2019-07-01");
    }

    @Test
    void anAmendedTextThatKeepsItsFirstDayReplacesTheOlderFromTheAmendmentOn() {
        String newer =
                RULES.replace("2019年6月18日发布", "2019年6月18日发布　2023年6月18日修订").replace("每季度", "每月");
        relate(Map.of("older", RULES, "newer", newer));

        assertStatus("older", ValidityStatus.AMENDED, ValidityReason.REPLACED_BY, "2023-06-18");
    }

    @Test
    void aNewerTextUnderTheSameTitleReplacesTheOlder() {
        String newer = RULES.replace("2019年6月18日发布", "2023年6月18日发布").replace("2019年7月1日", "2023年7月1日");
        relate(Map.of("older", RULES, "newer", newer.replace("临澜市某某办法", "临澜市某某办法（2023年修订）")));

        assertStatus("older", ValidityStatus.AMENDED, ValidityReason.REPLACED_BY, "2023-07-01");
        assertStatus("newer", ValidityStatus.EFFECTIVE, ValidityReason.IN_FORCE, "2023-07-01");
        assertThat(documents.get("older").details().versions()).containsExactly("older", "newer");
    }

    @Test
    void oneThatHasRunOutIsOutOfForce() {
        relate(Map.of("rules", RULES.replace("起施行。", "起施行，有效期五年。")));

        assertStatus("rules", ValidityStatus.REPEALED, ValidityReason.EXPIRED, "2024-06-30");
    }

    @Test
    void articlesAndMinutesAreNeitherInForceNorOutOfIt() {
        relate(Map.of("article", "办事的体会\n禾苑社区党委　王明\n我们办了一件事，觉得很有意思，写下来给大家看看。\n"));

        assertStatus("article", ValidityStatus.UNKNOWN, ValidityReason.NO_RULES, null);
    }

    @Test
    void anExperienceArticleIsLinkedFromTheClauseItCites() {
        relate(Map.of("rules", RULES, "article", "办事的体会\n禾苑社区党委　王明\n我们按照《临澜市某某办法》第二条第二款，把议题贴在了公告栏里，效果不错。\n"));

        assertThat(documents.get("rules").details().citedBy())
                .extracting(
                        IncomingCitation::documentId,
                        each -> each.targetAnchor().orElse(""))
                .containsExactly(tuple("article", "art-2-k2"));
    }

    @Test
    void anArticleThatNamesTheRulesAloneIsLinkedFromTheClauseItClearlyApplies() {
        relate(Map.of("rules", RULES, "article", "办事的体会\n禾苑社区党委　王明\n《临澜市某某办法》要求居民代表提出的议题提前三日公布在公告栏里，我们照着做了半年。\n"));

        Citation applied = documents.get("article").details().citations().get(0);
        assertThat(applied.kind()).isEqualTo(CitationKind.APPLIES);
        assertThat(applied.target().orElseThrow().anchor()).hasValue("art-2");
    }

    @Test
    void shortNamesAndNamesWithoutBracketsResolve() {
        String law = RULES.replace("临澜市某某办法", "中华人民共和国城市居民委员会组织法");
        relate(
                Map.of("law", law, "article", "办事的体会\n禾苑社区党委　王明\n我们依照居委会组织法第二条开会，也依照《城市居民委员会组织法》第一条办事。\n"),
                Map.of("居委会组织法", List.of("城市居民委员会组织法")));

        assertThat(documents.get("article").details().citations())
                .extracting(each -> each.target().orElseThrow().anchor().orElse(""))
                .containsExactly("art-2", "art-1");
        assertThat(documents.get("article").details().citations().get(0).title())
                .isEqualTo("居委会组织法");
    }

    @Test
    void whatTheKnowledgeBaseDoesNotHaveIsKeptAsText() {
        relate(Map.of("article", "办事的体会\n禾苑社区党委　王明\n我们参照《外地某某办法》第九条，试着自己定了一个规矩，大家都说好。\n"));

        Citation citation = documents.get("article").details().citations().get(0);
        assertThat(citation.title()).isEqualTo("外地某某办法");
        assertThat(citation.target()).isEmpty();
    }

    @Test
    void abolishingTheTrialVersionLeavesTheFormalOneAlone() {
        String formal = """
                临澜市某某办法
                （2023年5月1日发布）
                第一条　甲。
                第二条　乙。
                第三条　本办法自2023年7月1日起施行，《临澜市某某办法（试行）》同时废止。
                """;
        relate(Map.of("trial", RULES.replace("临澜市某某办法", "临澜市某某办法（试行）"), "formal", formal));

        assertStatus("trial", ValidityStatus.REPEALED, ValidityReason.REPEALED_BY, "2023-07-01");
        assertStatus("formal", ValidityStatus.EFFECTIVE, ValidityReason.IN_FORCE, "2023-07-01");
    }

    private void relate(Map<String, String> texts) {
        relate(texts, Map.of());
    }

    private void relate(Map<String, String> texts, Map<String, List<String>> shortNames) {
        texts.forEach((id, text) -> documents.put(id, PlainDocument.of(id, text)));
        List<CatalogEntry> entries = texts.keySet().stream()
                .sorted()
                .map(documents::get)
                .map(CatalogEntry::of)
                .toList();
        Relations relations = Relations.of(entries, shortNames, TODAY, documents::get);
        nextChange = relations.nextChange().orElse(null);
        texts.keySet().forEach(id -> documents.compute(id, (key, document) -> relations.complete(document)));
    }

    private void assertStatus(String id, ValidityStatus status, ValidityReason reason, String day) {
        assertThat(documents.get(id).card().status()).isEqualTo(status);
        assertThat(documents.get(id).details().validity())
                .extracting(
                        validity -> validity.reason(),
                        validity -> validity.date().map(Object::toString).orElse(null))
                .containsExactly(reason, day);
    }
}
