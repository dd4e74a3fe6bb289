package dangjian.indexer.extract;

import static dangjian.indexer.extract.OfdDraft.document;
import static dangjian.indexer.extract.OfdDraft.line;
import static dangjian.indexer.extract.OfdDraft.page;
import static dangjian.indexer.extract.OfdDraft.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OFD packages of several habits (GB/T 33190—2016) are read as their pages show them. */
class OfdTest {

    private static final String DUTY = "社区党委每月召开一次党建联席会议，由党委书记主持，驻区单位党组织负责人和居民代表参加，议定的事项在三日内张榜公布，接受居民监督。";

    @TempDir
    Path folder;

    @Test
    void joinsLinesAndPagesAndLeavesPageNumbersOut() throws IOException, ExtractionException {
        List<String> pages = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            pages.add(line(120, 15, "社区党务公开细则")
                    + paragraph(60, number + "月：" + DUTY)
                    + line(100, 285, "— " + number + " —"));
        }
        ExtractedText text = extract(OfdDraft.of(pages.toArray(String[]::new)));
        assertThat(text.blocks()).extracting(Block::text).containsExactly("1月：" + DUTY, "2月：" + DUTY, "3月：" + DUTY);
        assertThat(text.blocks())
                .extracting(block -> block.page().orElseThrow())
                .containsExactly(1, 2, 3);
        assertThat(text.pages()).hasValue(3);
        assertThat(text.properties()).containsEntry("dc:title", "文件标题");
    }

    static List<OfdDraft> habits() {
        String content = line(20, 50, "议事规则");
        return List.of(
                OfdDraft.of(content),
                OfdDraft.of(content)
                        .edit("Doc_0/Document.xml", xml -> xml.replace("Pages/Page_0", "/Doc_0/Pages/Page_0")),
                OfdDraft.of(content)
                        .edit("Doc_0/Document.xml", xml -> xml.replace("Pages/Page_0", "Doc_0/Pages/Page_0")),
                OfdDraft.of(content)
                        .edit(
                                "Doc_0/Document.xml",
                                xml -> xml.replace("Pages/Page_0/Content.xml", "Pages\\Page_0\\Content.xml")),
                OfdDraft.of(content)
                        .edit("Doc_0/Document.xml", xml -> xml.replace("Pages/Page_0", "./Pages/../Pages/Page_0")),
                OfdDraft.of(content).rename("Doc_0/Pages/Page_0/Content.xml", "doc_0/pages/page_0/content.XML"),
                OfdDraft.of(content).rename("Doc_0/Pages/Page_0/Content.xml", "/Doc_0/Pages/Page_0/Content.xml"),
                OfdDraft.of(content).edit("OFD.xml", xml -> xml.replace("Doc_0/Document.xml", "/Doc_0/Document.xml")),
                OfdDraft.of(content).edit("Doc_0/Pages/Page_0/Content.xml", xml -> "\uFEFF" + xml),
                OfdDraft.of(content)
                        .edit(
                                "Doc_0/Pages/Page_0/Content.xml",
                                xml -> xml.replace("xmlns:ofd=", "xmlns=").replace("ofd:", "")),
                OfdDraft.of(content)
                        .edit(
                                "Doc_0/Pages/Page_0/Content.xml",
                                xml -> xml.replace("ofd:", "o:").replace("xmlns:ofd", "xmlns:o")),
                OfdDraft.of("<ofd:PageBlock ID=\"4\"><ofd:PageBlock ID=\"5\">" + content
                        + "</ofd:PageBlock></ofd:PageBlock>"),
                OfdDraft.of(text(20, 50, "", "", "议事规则")),
                OfdDraft.of(text(20, 50, "", "DeltaX=\"5 5 5\"", "议事规则")),
                OfdDraft.of(text(20, 50, "CTM=\"0.3528 0 0 0.3528 0 0\"", "DeltaX=\"g 3 14.2\"", "议事规则")
                        .replace("Size=\"5\"", "Size=\"14.2\"")
                        .replace("Y=\"5\"", "Y=\"14.2\"")),
                OfdDraft.of(
                        text(20, 50, "", "DeltaX=\"g 3 5\"", "议事规则")
                                .replace(
                                        "<ofd:TextCode",
                                        "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"4\" GlyphCount=\"4\"><ofd:Glyphs>7 8 9 10</ofd:Glyphs></ofd:CGTransform><ofd:TextCode")),
                OfdDraft.of(line(20, 50, "议") + line(25, 50, "事") + line(35, 50, "则") + line(30, 50, "规")),
                OfdDraft.of(content + text(20.3, 50.1, "", "DeltaX=\"g 3 5\"", "议事规则")));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void readsWhatAnyProducerWrites(OfdDraft draft) throws IOException, ExtractionException {
        assertThat(extract(draft).blocks()).extracting(Block::text).containsExactly("议事规则");
    }

    @Test
    void readsByPlaceNotByOrderInTheFile() throws IOException, ExtractionException {
        String late = paragraph(60, DUTY);
        assertThat(extract(OfdDraft.of(line(20, 200, "主持人：郑雪梅") + late + line(80, 30, "会议纪要")))
                        .blocks())
                .extracting(Block::text)
                .containsExactly("会议纪要", DUTY, "主持人：郑雪梅");
    }

    @Test
    void putsTheTextOfTemplatesAndAnnotationsWhereItShows() throws IOException, ExtractionException {
        OfdDraft draft = OfdDraft.of(line(50, 50, "张国强"));
        draft.put(
                "Doc_0/Document.xml",
                document(
                                "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpls/Tpl_0/Content.xml\" ZOrder=\"Background\"/>",
                                "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>")
                        .replace(
                                "</ofd:Document>",
                                "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>"));
        draft.edit(
                "Doc_0/Pages/Page_0/Content.xml",
                xml -> xml.replace(
                        "<ofd:Content>", "<ofd:Template TemplateID=\"7\" ZOrder=\"Background\"/><ofd:Content>"));
        draft.put("Doc_0/Tpls/Tpl_0/Content.xml", page(line(20, 50, "主持人：") + line(20, 80, "记录人：")));
        draft.put(
                "Doc_0/Annots/Annotations.xml",
                "<ofd:Annotations " + OfdDraft.NAMESPACE
                        + "><ofd:Page PageID=\"1\"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>");
        draft.put(
                "Doc_0/Annots/Page_0/Annotation.xml",
                "<ofd:PageAnnot " + OfdDraft.NAMESPACE
                        + "><ofd:Annot Type=\"Stamp\" ID=\"30\"><ofd:Appearance Boundary=\"40 70 100 20\">"
                        + line(10, 10, "李卫东")
                        + "</ofd:Appearance></ofd:Annot><ofd:Annot Type=\"Stamp\" ID=\"31\" Visible=\"false\"><ofd:Appearance Boundary=\"0 0 10 10\">"
                        + line(10, 10, "看不见")
                        + "</ofd:Appearance></ofd:Annot></ofd:PageAnnot>");
        assertThat(extract(draft).blocks()).extracting(Block::text).containsExactly("主持人： 张国强", "记录人： 李卫东");
    }

    @Test
    void leavesOutWhatIsMarkedInvisible() throws IOException, ExtractionException {
        OfdDraft draft = OfdDraft.of(line(20, 50, "看得见的文字") + text(20, 80, "Visible=\"false\"", "", "看不见的文字"));
        assertThat(extract(draft).blocks()).extracting(Block::text).containsExactly("看得见的文字");
    }

    @Test
    void readsTheDocumentsOfAPackageOneAfterTheOther() throws IOException, ExtractionException {
        OfdDraft draft = OfdDraft.of(line(20, 50, "第一份文件"));
        draft.put("OFD.xml", OfdDraft.root("Doc_0/Document.xml", "Doc_1/Document.xml"));
        draft.put(
                "Doc_1/Document.xml",
                document("", "<ofd:Page ID=\"2\" BaseLoc=\"B.xml\"/><ofd:Page ID=\"1\" BaseLoc=\"A.xml\"/>"));
        draft.put("Doc_1/A.xml", page(line(20, 50, "第二份文件的第二页。")));
        draft.put("Doc_1/B.xml", page(line(20, 50, "第二份文件的第一页。")));
        assertThat(extract(draft).blocks())
                .extracting(Block::text)
                .containsExactly("第一份文件", "第二份文件的第一页。", "第二份文件的第二页。");
        assertThat(extract(draft).blocks())
                .extracting(block -> block.page().orElseThrow())
                .containsExactly(1, 2, 3);
    }

    @Test
    void readsTurnedAndVerticalText() throws IOException, ExtractionException {
        StringBuilder turned = new StringBuilder();
        for (int from = 0, i = 0; from < DUTY.length(); from += 30, i++) {
            turned.append("<ofd:TextObject ID=\"5\" Boundary=\"" + (150 - 8 * i)
                    + " 40 200 200\" CTM=\"0 1 -1 0 0 0\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"g 29 5\">"
                    + DUTY.substring(from, Math.min(DUTY.length(), from + 30)) + "</ofd:TextCode></ofd:TextObject>");
        }
        assertThat(extract(OfdDraft.of(turned.toString())).blocks())
                .extracting(Block::text)
                .containsExactly(DUTY);
        String vertical = turned.toString()
                .replace("CTM=\"0 1 -1 0 0 0\"", "ReadDirection=\"90\"")
                .replace("DeltaX", "DeltaY");
        assertThat(extract(OfdDraft.of(vertical)).blocks())
                .extracting(Block::text)
                .containsExactly(DUTY);
    }

    @Test
    void namesAttachedFiles() throws IOException, ExtractionException {
        OfdDraft draft = OfdDraft.of(line(20, 50, "关于印发任务清单的通知"));
        draft.edit(
                "Doc_0/Document.xml",
                xml -> xml.replace(
                        "</ofd:Document>",
                        "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments></ofd:Document>"));
        draft.put(
                "Doc_0/Attachs/Attachments.xml",
                "<ofd:Attachments " + OfdDraft.NAMESPACE
                        + "><ofd:Attachment ID=\"8\" Name=\"任务清单.xlsx\"><ofd:FileLoc>a.xlsx</ofd:FileLoc></ofd:Attachment></ofd:Attachments>");
        assertThat(extract(draft).blocks()).extracting(Block::text).containsExactly("关于印发任务清单的通知", "附件：任务清单.xlsx");
    }

    @Test
    void saysThatPagesOfPicturesNeedRecognition() throws IOException {
        assertThat(failure(OfdDraft.of("<ofd:ImageObject ID=\"4\" Boundary=\"0 0 210 297\" ResourceID=\"5\"/>")))
                .isEqualTo(ExtractionFailure.NEEDS_OCR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>", "<ofd:OFD", "没有标记"})
    void reportsBrokenAndHostileXml(String root) throws IOException {
        assertThat(failure(OfdDraft.of(line(20, 50, "文字")).put("OFD.xml", root)))
                .isEqualTo(ExtractionFailure.CORRUPT);
    }

    private static String paragraph(double y, String text) {
        StringBuilder lines = new StringBuilder(line(30, y, text.substring(0, 28)));
        for (int from = 28, i = 1; from < text.length(); from += 30, i++) {
            lines.append(line(20, y + 9 * i, text.substring(from, Math.min(text.length(), from + 30))));
        }
        return lines.toString();
    }

    private ExtractedText extract(OfdDraft draft) throws IOException, ExtractionException {
        return new FileExtractor().extract(draft.save(folder.resolve("文件.ofd")));
    }

    private ExtractionFailure failure(OfdDraft draft) throws IOException {
        Path file = draft.save(folder.resolve("文件.ofd"));
        return catchThrowableOfType(ExtractionException.class, () -> new FileExtractor().extract(file))
                .failure();
    }
}
