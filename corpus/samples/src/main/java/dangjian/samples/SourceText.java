package dangjian.samples;

import java.nio.file.Path;
import java.util.List;

/**
 * A sample document as it is written down.
 *
 * @param source the file it stands in
 * @param folder the folder of its kind: "policy", "experience", "minutes"
 * @param fileName the name of the file to make
 * @param format the format to make
 * @param lines its text
 */
record SourceText(Path source, String folder, String fileName, Format format, List<Line> lines) {

    /** The formats to make. */
    enum Format {
        DOCX,
        DOCX_AUTO,
        DOC,
        WPS,
        PDF,
        OFD,
        HTML,
        TXT,
        MD
    }

    /** How a line is set. */
    enum Style {
        RED_HEAD,
        CENTRED,
        TITLE,
        HEADING_1,
        HEADING_2,
        RIGHT,
        TABLE_ROW,
        PARAGRAPH
    }

    /**
     * A line: a paragraph as the reader of the printed document sees it.
     *
     * @param cells the cells of a table row; of any other line its text
     */
    record Line(Style style, List<String> cells) {

        String text() {
            return String.join("\t", cells);
        }
    }

    /** The title on one line. */
    String title() {
        StringBuilder title = new StringBuilder();
        lines.stream().filter(line -> line.style() == Style.TITLE).forEach(line -> title.append(line.text()));
        return title.toString();
    }
}
