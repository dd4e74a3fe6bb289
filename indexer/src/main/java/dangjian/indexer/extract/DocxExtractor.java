package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Word's docx as a reader sees it, with the numbers that Word makes ("第三条", "（一）"). Headers and footers, comments and what was deleted are left out. What
 * can be read of a broken file is read.
 */
final class DocxExtractor implements FormatReader {

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Set<String> BODY = Set.of("body");

    private final TextExtractor others;

    /** @param others reads files of other formats that are shown within the text */
    DocxExtractor(TextExtractor others) {
        this.others = others;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try (ZipPackage zip = ZipPackage.open(file)) {
            return read(file, zip, members);
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private ExtractedText read(Path file, ZipPackage zip, Members members) throws IOException, ExtractionException {
        String main = mainPart(zip);
        DocxParts parts = DocxParts.of(zip, main);
        DocxText text = text(zip, main, parts, members);
        return OoxmlFile.read(
                file,
                zip,
                main.substring(0, main.lastIndexOf('/') + 1) + "embeddings/",
                members,
                blocks -> addText(zip, main, text, new DocxSink.Body(blocks)),
                (blocks, properties) -> {
                    PageJudgement judged = PageJudgement.of(pagesSaid(zip), text.pages(), blocks);
                    return new ExtractedText("docx", MEDIA_TYPE, judged.blocks(), judged.pages(), properties);
                });
    }

    private static String mainPart(ZipPackage zip) {
        String named = DocxParts.of(zip, "").ofType("officeDocument");
        return named.isEmpty() || !zip.has(named) ? "word/document.xml" : named;
    }

    private DocxText text(ZipPackage zip, String main, DocxParts parts, Members members) {
        DocxStyles styles = new DocxStyles(zip.optionalXml(parts.ofType("styles")));
        DocxNumbering numbering = new DocxNumbering(zip.optionalXml(parts.ofType("numbering")), styles);
        DocxText text =
                new DocxText(styles, numbering, sectionStarts(zip, main), new DocxFigures(zip, parts, others, members));
        text.addNotes("footnoteReference", zip.optionalXml(parts.ofType("footnotes")));
        text.addNotes("endnoteReference", zip.optionalXml(parts.ofType("endnotes")));
        return text;
    }

    private static void addText(ZipPackage zip, String main, DocxText text, DocxSink sink) throws IOException {
        try (InputStream in = zip.open(main)) {
            XmlFile.pieces(in, BODY, (body, element) -> text.add(element, sink));
        }
    }

    /** How each section begins; a section says so where it ends. */
    private static List<String> sectionStarts(ZipPackage zip, String main) {
        List<String> starts = new ArrayList<>();
        try (InputStream in = zip.open(main)) {
            XmlFile.scan(in, Set.of("sectPr", "type"), (parent, element) -> {
                if (element.is("sectPr") && !parent.equals("sectPrChange")) {
                    starts.add("nextPage");
                } else if (element.is("type") && parent.equals("sectPr") && !starts.isEmpty()) {
                    starts.set(starts.size() - 1, element.attribute("val"));
                }
            });
        } catch (IOException e) {
            return starts; // broken off: reading the text will say so
        }
        return starts;
    }

    private static int pagesSaid(ZipPackage zip) {
        String said = zip.optionalXml("docProps/app.xml").child("Pages").text().strip();
        return said.matches("[0-9]{1,5}") ? Integer.parseInt(said) : 0;
    }
}
