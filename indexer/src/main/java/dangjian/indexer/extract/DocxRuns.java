package dangjian.indexer.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The text within paragraphs of a Word document: results of fields without their codes, what was inserted without what was deleted, the base of ruby text, one
 * of several alternatives of a drawing.
 */
final class DocxRuns {

    private static final Set<String> UNSEEN = Set.of(
            "pPr",
            "rPr",
            "sdtPr",
            "sdtEndPr",
            "del",
            "moveFrom",
            "delText",
            "delInstrText",
            "instrText",
            "rt",
            "commentReference",
            "tblPr",
            "ffData",
            "binData");

    /** A piece of a paragraph on one page. */
    record Piece(String text, int page) {}

    /**
     * What is in a paragraph.
     *
     * @param pieces its text, parted where someone made a page break
     * @param boxes elements with blocks of their own that hang on the paragraph: text boxes, tables in runs
     * @param notes references to footnotes and endnotes
     * @param figures references to diagrams and charts
     */
    record Content(List<Piece> pieces, List<XmlElement> boxes, List<XmlElement> notes, List<XmlElement> figures) {}

    private final PageCounter pages;
    private final Deque<Boolean> openFields = new ArrayDeque<>();
    private StringBuilder text = new StringBuilder();
    private Content content = nothing();
    private int startPage;

    DocxRuns(PageCounter pages) {
        this.pages = pages;
    }

    private static Content nothing() {
        return new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Reads a paragraph. */
    Content read(XmlElement paragraph) {
        content = nothing();
        text = new StringBuilder();
        startPage = pages.page();
        children(paragraph);
        endPiece();
        endCodes();
        return content;
    }

    private void children(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            element(child);
        }
    }

    private void element(XmlElement element) {
        if (UNSEEN.contains(element.name())) {
            return;
        }
        switch (element.name()) {
            case "fldChar" -> field(element.attribute("fldCharType"));
            case "AlternateContent" -> children(alternative(element));
            case "lastRenderedPageBreak" -> renderedBreak();
            case "p", "tbl", "txbxContent" -> ifSeen(() -> content.boxes().add(element));
            case "footnoteReference", "endnoteReference" ->
                ifSeen(() -> content.notes().add(element));
            case "relIds", "chart" -> ifSeen(() -> content.figures().add(element));
            case "textpath" -> ifSeen(() -> content.figures().add(element));
            case "t" -> append(element.text());
            case "tab", "ptab" -> append("\t");
            case "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> append(DocxSymbols.text(element));
            case "br" -> lineBreak(element.attribute("type"));
            default -> children(element);
        }
    }

    /** The first alternative that has something to read, or the last resort. */
    static XmlElement alternative(XmlElement element) {
        return element.children("Choice")
                .filter(choice -> choice.find("t") != XmlElement.NONE
                        || choice.find("relIds") != XmlElement.NONE
                        || choice.find("chart") != XmlElement.NONE)
                .findFirst()
                .orElse(element.child("Fallback"));
    }

    private void field(String what) {
        switch (what) {
            case "begin" -> openFields.push(true);
            case "separate" -> {
                if (!openFields.isEmpty()) {
                    openFields.pop();
                    openFields.push(false);
                }
            }
            case "end" -> openFields.poll();
            default -> {
                // nothing else is allowed
            }
        }
    }

    private boolean isSeen() {
        return !openFields.contains(true);
    }

    private void ifSeen(Runnable action) {
        if (isSeen()) {
            action.run();
        }
    }

    /** A field whose code never ends must not swallow the rest of the text. */
    private void endCodes() {
        openFields.removeIf(isCode -> isCode);
    }

    private void append(String more) {
        if (isSeen() && !more.isEmpty()) {
            if (text.toString().isBlank() && !more.isBlank()) {
                startPage = pages.page();
            }
            if (!more.isBlank()) {
                pages.text();
            }
            text.append(more);
        }
    }

    private void renderedBreak() {
        pages.renderedBreak();
    }

    private void lineBreak(String type) {
        if (type.equals("page")) {
            endPiece();
            pages.hardBreak();
            startPage = pages.page();
        } else {
            append("\n");
        }
    }

    private void endPiece() {
        content.pieces().add(new Piece(text.toString(), startPage));
        text = new StringBuilder();
    }
}
