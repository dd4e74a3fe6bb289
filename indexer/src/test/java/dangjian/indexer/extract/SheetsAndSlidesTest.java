package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsAndSlidesTest {

    @TempDir
    private Path folder;

    private final FileExtractor extractor = new FileExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "44377 | General | 44377",
                "13800138000 | General | 13800138000",
                "1000000000 | General | 1000000000",
                "123456789012345 | General | 123456789012345",
                "0.30000000000000004 | General | 0.3",
                "44377 | yyyy\"年\"m\"月\"d\"日\";@ | 2021年6月30日",
                "44377 | yyyy-mm-dd | 2021-06-30",
                "44377 | m/d/yy | 2021/6/30",
                "44377.604166666664 | yyyy/m/d h:mm | 2021/6/30 14:30",
                "44377 | [DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\" | 二〇二一年六月三十日",
                "44377 | aaaa | 星期三",
                "0.256 | 0.0% | 25.6%",
                "1234.5 | #,##0.00 | 1,234.50",
                "7 | 0000 | 0007"
            })
    void numbersAreWrittenAsTheyAreShown(double value, String format, String shown) throws Exception {
        for (boolean isOld : new boolean[] {false, true}) {
            try (Workbook book = isOld ? new HSSFWorkbook() : new XSSFWorkbook()) {
                Cell cell = book.createSheet("表").createRow(0).createCell(0);
                cell.setCellValue(value);
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                cell.setCellStyle(style);
                Path file = write(book, isOld ? "数.et" : "数.xlsx");
                assertThat(extractor.extract(file).blocks().get(1).text()).isEqualTo(shown);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySheetIsReadRowByRowHiddenOnesToo(boolean isOld) throws Exception {
        try (Workbook book = isOld ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("党员名册");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue("张三");
            row.createCell(2).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("隐藏").createRow(0).createCell(1).setCellValue("内容");
            book.setSheetHidden(1, true);
            Path file = write(book, isOld ? "名册.xls" : "名册.xlsx");

            List<Block> blocks = extractor.extract(file).blocks();

            assertThat(blocks).extracting(Block::text).containsExactly("党员名册", "张三\t\t2", "隐藏", "\t内容");
            assertThat(blocks)
                    .extracting(Block::type)
                    .containsExactly(
                            Block.Type.HEADING, Block.Type.TABLE_ROW, Block.Type.HEADING, Block.Type.TABLE_ROW);
        }
    }

    private Path write(Workbook book, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"党课.pptx", "党课.ppt", "党课.dps"})
    void aSlideIsAPageWithItsTitleFirst(String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (name.endsWith("x")) {
                writeNew(out);
            } else {
                writeOld(out);
            }
        }

        ExtractedText text = extractor.extract(file);

        assertThat(text.format()).isEqualTo(name.substring(name.indexOf('.') + 1));
        assertThat(text.pages()).hasValue(2);
        assertThat(text.blocks())
                .filteredOn(block -> block.type() == Block.Type.HEADING)
                .extracting(block -> block.text() + block.page().orElse(0))
                .containsExactly("第1讲1", "第2讲2");
        assertThat(text.blocks()).extracting(Block::text).contains("要点一", "要点二");
        if (name.endsWith("x")) {
            assertThat(text.blocks())
                    .extracting(block -> block.text() + block.page().orElse(0))
                    .contains("备注11", "备注22");
        }
    }

    private static void writeNew(OutputStream out) throws Exception {
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (int i = 1; i <= 2; i++) {
                XSLFSlide slide =
                        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
                slide.getPlaceholder(0).setText("第" + i + "讲");
                slide.getPlaceholder(1).setText("要点一\n要点二");
                for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
                    if (shape.getTextType() == Placeholder.BODY) {
                        shape.setText("备注" + i);
                    }
                }
            }
            show.write(out);
        }
    }

    private static void writeOld(OutputStream out) throws Exception {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            for (int i = 1; i <= 2; i++) {
                HSLFSlide slide = show.createSlide();
                slide.addTitle().setText("第" + i + "讲");
                HSLFTextBox box = slide.createTextBox();
                box.setText("要点一\r要点二");
            }
            show.write(out);
        }
    }
}
