package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of PDFs that are scanned, locked, cut off or hold more than pages. */
class PdfFileTest {

    private static final String TEXT = "社区党委每月召开一次党建联席会议。";

    @TempDir
    Path folder;

    @Test
    void saysThatAScanNeedsRecognition() throws IOException {
        try (PdfDraft draft = new PdfDraft().page().picture().page().picture()) {
            assertThat(failure(draft)).isEqualTo(ExtractionFailure.NEEDS_OCR);
        }
    }

    @Test
    void saysSoOfAScanWithPageNumbersPrintedOnIt() throws IOException {
        try (PdfDraft draft = new PdfDraft()) {
            for (int page = 1; page <= 3; page++) {
                draft.page().picture().text(280, 810, 10, "第" + page + "页");
            }
            assertThat(failure(draft)).isEqualTo(ExtractionFailure.NEEDS_OCR);
        }
    }

    @Test
    void givesTheTextThatAPartlyScannedFileHas() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft()
                .page()
                .picture()
                .page()
                .text(90, 100, 12, TEXT)
                .page()
                .picture()) {
            ExtractedText text = new FileExtractor().extract(draft.save(folder.resolve("a.pdf")));
            assertThat(text.blocks()).singleElement().satisfies(block -> {
                assertThat(block.text()).isEqualTo(TEXT);
                assertThat(block.page()).hasValue(2);
            });
            assertThat(text.pages()).hasValue(3);
        }
    }

    @Test
    void saysThatBlankPagesAreEmpty() throws IOException {
        try (PdfDraft draft = new PdfDraft().page()) {
            assertThat(failure(draft)).isEqualTo(ExtractionFailure.EMPTY);
        }
    }

    @Test
    void saysThatAPasswordIsNeeded() throws IOException {
        try (PdfDraft draft = new PdfDraft().page().text(90, 100, 12, TEXT).protect("owner", "user")) {
            assertThat(failure(draft)).isEqualTo(ExtractionFailure.ENCRYPTED);
        }
    }

    @Test
    void readsWhatIsOnlyLockedAgainstChanges() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page().text(90, 100, 12, TEXT).protect("owner", "")) {
            assertThat(text(draft)).isEqualTo(TEXT);
        }
    }

    @Test
    void salvagesOrReportsWhatIsCutOff() throws IOException {
        try (PdfDraft draft = new PdfDraft()) {
            for (int page = 0; page < 20; page++) {
                draft.page().text(90, 100, 12, TEXT);
            }
            byte[] whole = Files.readAllBytes(draft.save(folder.resolve("a.pdf")));
            for (int parts = 1; parts < 8; parts++) {
                Path cut = folder.resolve("cut" + parts + ".pdf");
                Files.write(cut, Arrays.copyOf(whole, whole.length * parts / 8));
                try {
                    assertThat(new FileExtractor().extract(cut).blocks()).isNotEmpty();
                } catch (ExtractionException e) {
                    assertThat(e.failure()).isEqualTo(ExtractionFailure.CORRUPT);
                }
            }
        }
    }

    @Test
    void readsRemarksAndNamesAttachedFilesWhichAreDocumentsOfTheirOwn() throws IOException, ExtractionException {
        try (PdfDraft draft = new PdfDraft().page().text(90, 100, 12, TEXT)) {
            Path plain = draft.save(folder.resolve("a.pdf"));
            PDDocument document = draft.document();
            PDAnnotationText remark = new PDAnnotationText();
            remark.setContents("此处按街道意见修改");
            document.getPage(0).getAnnotations().add(remark);
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFileUnicode("任务清单.txt");
            byte[] tasks = "四月底前完成楼道照明的修理。".getBytes(StandardCharsets.UTF_8);
            file.setEmbeddedFileUnicode(new PDEmbeddedFile(document, new ByteArrayInputStream(tasks)));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(java.util.Map.of("1", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            document.save(plain.toFile());
            assertThat(new FileExtractor().extract(plain).blocks())
                    .extracting(Block::text)
                    .containsExactly(TEXT, "此处按街道意见修改", "附件：任务清单.txt");
            assertThat(new FileExtractor().extractAll(plain).parts())
                    .extracting(
                            ExtractedPart::member,
                            part -> part.text().orElseThrow().blocks().get(0).text())
                    .containsExactly(tuple("", TEXT), tuple("任务清单.txt", "四月底前完成楼道照明的修理。"));
        }
    }

    /** Fonts of some producers say that a Han character is a radical (U+2F00–2FD5), or that two letters are a ligature. */
    @Test
    void givesCharactersAsTheReaderTakesThem() throws IOException, ExtractionException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            PDStream unicode = new PDStream(document);
            write(
                    unicode,
                    "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange"
                            + " 3 beginbfchar <41> <2F08> <42> <2F00> <43> <FB01> endbfchar endcmap end");
            font.getCOSObject().setItem(COSName.TO_UNICODE, unicode);
            page.setResources(new PDResources());
            page.getResources().put(COSName.getPDFName("F"), font);
            PDStream contents = new PDStream(document);
            write(contents, "BT /F 12 Tf 90 700 Td (A) Tj 0 -40 Td (B) Tj 0 -40 Td (C) Tj ET");
            page.setContents(contents);
            document.addPage(page);
            Path file = folder.resolve("radicals.pdf");
            document.save(file.toFile());
            assertThat(new FileExtractor().extract(file).blocks())
                    .extracting(Block::text)
                    .containsExactly("人", "一", "fi");
        }
    }

    private static void write(PDStream stream, String text) throws IOException {
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String text(PdfDraft draft) throws IOException, ExtractionException {
        return new FileExtractor()
                .extract(draft.save(folder.resolve("a.pdf")))
                .blocks()
                .get(0)
                .text();
    }

    private ExtractionFailure failure(PdfDraft draft) throws IOException {
        Path file = draft.save(folder.resolve("a.pdf"));
        return catchThrowableOfType(ExtractionException.class, () -> new FileExtractor().extract(file))
                .failure();
    }
}
