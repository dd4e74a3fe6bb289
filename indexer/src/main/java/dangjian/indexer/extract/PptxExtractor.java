package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Slides (pptx): each slide a page, its title a heading before all else on it, the speaker's notes after it. What repeats on every slide is left out. */
final class PptxExtractor implements FormatReader {

    private static final Set<String> TITLES = Set.of("title", "ctrTitle");
    private static final Set<String> FURNITURE = Set.of("sldNum", "dt", "ftr", "hdr", "sldImg");

    private final FileFormat format;

    PptxExtractor(FileFormat format) {
        this.format = format;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try (ZipPackage zip = ZipPackage.open(file)) {
            List<String> slides = new ArrayList<>();
            return OoxmlFile.read(
                    file,
                    zip,
                    "ppt/embeddings/",
                    members,
                    blocks -> {
                        slides.addAll(slides(zip));
                        for (int i = 0; i < slides.size(); i++) {
                            new Slide(zip, slides.get(i), OptionalInt.of(i + 1), blocks).addAll();
                        }
                    },
                    (blocks, properties) -> new ExtractedText(
                            format.name(),
                            format.mediaType().toString(),
                            blocks,
                            slides.isEmpty() ? OptionalInt.empty() : OptionalInt.of(slides.size()),
                            properties));
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    /** The parts with slides, in the order they are shown. */
    private static List<String> slides(ZipPackage zip) throws IOException {
        String main = DocxParts.of(zip, "").ofType("officeDocument");
        String part = main.isEmpty() ? "ppt/presentation.xml" : main;
        XmlElement presentation = zip.optionalXml(part);
        if (presentation == XmlElement.NONE) {
            throw new IOException("no presentation");
        }
        DocxParts parts = DocxParts.of(zip, part);
        return presentation
                .child("sldIdLst")
                .children("sldId")
                .map(slide -> parts.ofId(slide.attribute("r:id")))
                .filter(zip::has)
                .toList();
    }

    /** One slide in the reading. */
    private record Slide(ZipPackage zip, String part, OptionalInt page, BlockList blocks) {

        void addAll() {
            XmlElement tree = zip.optionalXml(part).child("cSld").child("spTree");
            DocxParts parts = DocxParts.of(zip, part);
            addShapes(tree, parts, true);
            addShapes(tree, parts, false);
            String notes = parts.ofType("notesSlide");
            XmlElement notesTree = zip.optionalXml(notes).child("cSld").child("spTree");
            addShapes(notesTree, DocxParts.of(zip, notes), false);
        }

        private void addShapes(XmlElement parent, DocxParts parts, boolean titles) {
            for (XmlElement shape : parent.children()) {
                switch (shape.name()) {
                    case "sp" -> addShape(shape, titles);
                    case "grpSp" -> addShapes(shape, parts, titles);
                    case "AlternateContent" -> addShapes(DocxRuns.alternative(shape), parts, titles);
                    case "graphicFrame" -> {
                        if (!titles) {
                            addFrame(shape, parts);
                        }
                    }
                    default -> {
                        // pictures and connecting lines
                    }
                }
            }
        }

        private void addShape(XmlElement shape, boolean titles) {
            String role = shape.child("nvSpPr").child("nvPr").child("ph").attribute("type");
            boolean isTitle = TITLES.contains(role);
            if (isTitle != titles || FURNITURE.contains(role)) {
                return;
            }
            String text = String.join("\n", OoxmlFile.lines(shape.child("txBody")));
            if (isTitle) {
                blocks.add(Block.Type.HEADING, 1, text.replaceAll("[\\n\\u000B]+", " "), page);
            } else {
                blocks.addParagraph(text, page);
            }
        }

        private void addFrame(XmlElement frame, DocxParts parts) {
            frame.findAll("tbl").forEach(this::addTable);
            for (String name : List.of("chart", "relIds")) {
                frame.findAll(name).forEach(figure -> {
                    String id = figure.attribute(name.equals("chart") ? "id" : "dm");
                    OoxmlFile.lines(zip.optionalXml(parts.ofId(id))).forEach(line -> blocks.addParagraph(line, page));
                    if (name.equals("chart")) {
                        addValues(zip.optionalXml(parts.ofId(id)));
                    }
                });
            }
        }

        private void addTable(XmlElement table) {
            table.children("tr")
                    .forEach(row -> blocks.addRow(
                            row.children("tc")
                                    .filter(cell -> !cell.has("hMerge") && !cell.has("vMerge"))
                                    .map(cell -> String.join("\n", OoxmlFile.lines(cell.child("txBody"))))
                                    .toList(),
                            page));
        }

        /** The names and numbers that a chart shows. */
        private void addValues(XmlElement chart) {
            List.of("strCache", "numCache")
                    .forEach(cache -> chart.findAll(cache)
                            .map(each -> String.join(
                                    " ", each.findAll("v").map(XmlElement::text).toList()))
                            .distinct()
                            .forEach(line -> blocks.addParagraph(line, page)));
        }
    }
}
