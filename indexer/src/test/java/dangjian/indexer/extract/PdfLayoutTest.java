package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs in many layouts are read as a reader reads them. */
class PdfLayoutTest {

    private static final String DUTY =
            "社区党委每月召开一次党建联席会议，由党委书记主持，驻区单位党组织负责人、物业服务企业负责人和居民代表参加，会议议定的事项由社区工作站在三日内张榜公布，接受居民监督。";
    private static final String FUND =
            "党建工作经费实行专款专用，单独列账，每季度向全体党员公布一次收支情况；任何单位和个人不得挪用、挤占，也不得以任何理由向驻区单位摊派，违反规定的由街道纪工委处理。";
    private static final String VISIT =
            "网格党支部书记每季度走访责任区内的老党员、困难党员和新就业群体党员，走访情况记入民情日记，需要帮助解决的问题列入联席会议议题，办结之后当面向本人反馈处理的结果。";

    @TempDir
    Path folder;

    @Test
    void closesTheLineBreaksOfAParagraph() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            double y = draft.paragraph(90, 120, 12, 34, 22, DUTY);
            draft.paragraph(90, y, 12, 34, 22, FUND);
            assertThat(texts(draft)).containsExactly(DUTY, FUND);
        }
    }

    @Test
    void keepsBlanksBetweenWordsAndClosesHyphens() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.text(90, 120, 12, "The Party branch of the community meets every month with resi-");
            draft.text(90, 140, 12, "dents and writes down what was agreed upon, so that everybody");
            draft.text(90, 160, 12, "can see what has become of it. A long-term plan is made with");
            draft.text(90, 180, 12, "all of them.");
            assertThat(texts(draft))
                    .containsExactly(
                            "The Party branch of the community meets every month with residents and writes down what was agreed upon,"
                                    + " so that everybody can see what has become of it. A long-term plan is made with all of them.");
        }
    }

    @Test
    void findsBlanksThatAreOnlyGaps() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.text(90, 120, 12, "Party").text(124, 120, 12, "branch").text(164, 120, 12, "党支部");
            assertThat(texts(draft)).containsExactly("Party branch党支部");
        }
    }

    @Test
    void joinsAParagraphAcrossPagesAndSaysWhereItBegins() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.paragraph(90, 120, 12, 34, 22, FUND);
            draft.text(90 + 24, 720, 12, DUTY.substring(0, 32)).text(90, 742, 12, DUTY.substring(32, 66));
            draft.page().text(90, 90, 12, DUTY.substring(66));
            draft.paragraph(90, 112, 12, 34, 22, VISIT);
            List<Block> blocks = blocks(draft);
            assertThat(blocks).extracting(Block::text).containsExactly(FUND, DUTY, VISIT);
            assertThat(blocks).extracting(block -> block.page().orElseThrow()).containsExactly(1, 1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "— %d —",
                "- %d -",
                "－%d－",
                "第%d页 共4页",
                "第 %d 页 / 共 4 页",
                "%d/4",
                "%d",
                "第%d页",
                "Page %d of 4",
                "%d 页"
            })
    void leavesPageNumbersAndRunningHeadsOut(String pageNumber) throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft()) {
            for (int page = 1; page <= 4; page++) {
                draft.page();
                draft.text(page % 2 == 1 ? 400 : 90, 50, 9, page % 2 == 1 ? "社区党建工作规定" : "临澜市望澜区委组织部");
                draft.paragraph(90, 100, 12, 34, 22, page + "月工作安排：" + DUTY);
                draft.paragraph(90, 200, 12, 34, 22, FUND);
                draft.text(280, 800, 10, String.format(java.util.Locale.ROOT, pageNumber, page));
            }
            List<String> texts = texts(draft);
            assertThat(texts).hasSize(8);
            assertThat(String.join("", texts)).doesNotContain("组织部", "工作规定").contains("4月工作安排：" + DUTY);
        }
    }

    @Test
    void keepsTheHeadOfATableThatIsRepeatedAndLinesThatStandOnFewPages() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft()) {
            for (int page = 1; page <= 5; page++) {
                draft.page();
                draft.text(90, 100, 12, page == 2 ? "附件：任务清单" : "本页任务" + "一二三四五".charAt(page - 1));
                draft.paragraph(90, 130, 12, 34, 22, FUND);
            }
            assertThat(texts(draft)).contains("附件：任务清单", "本页任务一", "本页任务五");
        }
    }

    @Test
    void readsTwoColumnsOneAfterTheOtherBelowAFullTitle() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.text(160, 90, 18, "社区党建联席会议制度的实践");
            column(draft, 70, 140, DUTY, FUND);
            column(draft, 315, 145, VISIT, DUTY);
            assertThat(texts(draft)).containsExactly("社区党建联席会议制度的实践", DUTY, FUND, VISIT, DUTY);
        }
    }

    @Test
    void readsAPageOfSeveralZones() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.paragraph(70, 90, 11, 41, 20, DUTY);
            column(draft, 70, 190, FUND);
            column(draft, 315, 190, VISIT);
            draft.paragraph(70, 370, 11, 41, 20, FUND);
            column(draft, 70, 470, VISIT);
            column(draft, 315, 470, DUTY);
            assertThat(texts(draft)).containsExactly(DUTY, FUND, VISIT, FUND, VISIT, DUTY);
        }
    }

    @Test
    void readsThreeColumns() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.paragraph(50, 100, 10, 15, 16, DUTY);
            draft.paragraph(220, 100, 10, 15, 16, FUND);
            draft.paragraph(390, 100, 10, 15, 16, VISIT);
            assertThat(texts(draft)).containsExactly(DUTY, FUND, VISIT);
        }
    }

    @Test
    void joinsAParagraphThatGoesOnInTheNextColumn() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            column(draft, 70, 100, FUND);
            double below = 100 + 18 * Math.ceil((FUND.length() + 2) / 20.0);
            draft.text(92, below, 11, DUTY.substring(0, 18)).text(70, below + 18, 11, DUTY.substring(18, 38));
            for (int from = 38, line = 0; from < DUTY.length(); from += 20, line++) {
                draft.text(315, 100 + 18 * line, 11, DUTY.substring(from, Math.min(DUTY.length(), from + 20)));
            }
            assertThat(texts(draft)).containsExactly(FUND, DUTY);
        }
    }

    @Test
    void keepsTheRowsOfATable() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.paragraph(90, 90, 12, 34, 22, DUTY);
            String[][] rows = {
                {"事项", "责任单位", "完成时限"}, {"公开党务", "社区党委", "每月五日前"}, {"走访党员", "网格党支部", "每季度末"}, {"议事协商", "居民议事会", "每月一次"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int cell = 0; cell < 3; cell++) {
                    draft.text(90 + 150 * cell, 220 + 24 * row, 12, rows[row][cell]);
                }
            }
            draft.paragraph(90, 340, 12, 34, 22, FUND);
            List<Block> blocks = blocks(draft);
            assertThat(blocks.stream()
                            .filter(block -> block.type() == Block.Type.TABLE_ROW)
                            .map(Block::text))
                    .containsExactly("事项\t责任单位\t完成时限", "公开党务\t社区党委\t每月五日前", "走访党员\t网格党支部\t每季度末", "议事协商\t居民议事会\t每月一次");
            assertThat(blocks).extracting(Block::text).contains(DUTY, FUND);
        }
    }

    @Test
    void keepsHeadingsApartByTheirSize() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.paragraph(90, 100, 12, 34, 22, FUND + FUND.substring(0, 102 - 2 * 34 - 2));
            draft.text(90, 210, 15, "联席会议的召集和议事规则由社区党委另行制定公");
            draft.text(90, 232, 12, DUTY.substring(0, 34))
                    .text(90, 254, 12, DUTY.substring(34, 68))
                    .text(90, 276, 12, DUTY.substring(68));
            assertThat(texts(draft)).contains("联席会议的召集和议事规则由社区党委另行制定公", DUTY);
        }
    }

    @ParameterizedTest
    @CsvSource({"90", "180", "270"})
    void readsTurnedPages(int degrees) throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page(degrees)) {
            for (int line = 0; line * 30 < FUND.length(); line++) {
                String text = FUND.substring(line * 30, Math.min(FUND.length(), line * 30 + 30));
                double x = degrees == 90 ? 100 + 22 * line : degrees == 180 ? 500 : 495 - 22 * line;
                double y = degrees == 90 ? 100 : degrees == 180 ? 100 + 22 * line : 700;
                draft.turned(x, y, 12, degrees, text);
            }
            assertThat(texts(draft)).containsExactly(FUND);
        }
    }

    @Test
    void readsASlantingMarkOnceAndApartFromTheText() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft()) {
            for (int page = 0; page < 3; page++) {
                draft.page().paragraph(90, 100, 12, 34, 22, DUTY);
                draft.turned(150, 300, 40, 45, "内部资料");
            }
            assertThat(texts(draft)).containsOnly(DUTY, "内部资料").containsOnlyOnce("内部资料");
        }
    }

    @Test
    void readsVerticalLinesFromRightToLeft() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.vertical(400, 100, 14, DUTY.substring(0, 30));
            draft.vertical(370, 100, 14, DUTY.substring(30, 60));
            draft.vertical(340, 100, 14, DUTY.substring(60));
            assertThat(texts(draft)).containsExactly(DUTY);
        }
    }

    @Test
    void countsWhatIsPrintedTwiceToLookBoldOnce() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.text(90, 100, 16, "谢谢大家关心社区").text(90.4, 100, 16, "谢谢大家关心社区").text(90.8, 100.3, 16, "谢谢大家关心社区");
            assertThat(texts(draft)).containsExactly("谢谢大家关心社区");
        }
    }

    private static void column(PdfDraft draft, double x, double y, String... paragraphs) {
        double at = y;
        for (String paragraph : paragraphs) {
            at = draft.paragraph(x, at, 11, 20, 18, paragraph);
        }
    }

    private List<String> texts(PdfDraft draft) throws IOException, ExtractionException {
        return blocks(draft).stream().map(Block::text).collect(Collectors.toList());
    }

    private List<Block> blocks(PdfDraft draft) throws IOException, ExtractionException {
        return new FileExtractor().extract(draft.save(folder.resolve("文件.pdf"))).blocks();
    }
}
