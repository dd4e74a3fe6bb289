package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Where paragraphs and rows of a Word document go. */
interface DocxSink {

    void paragraph(Block.Type type, int level, String text, OptionalInt page);

    void row(List<String> cells, OptionalInt page);

    /** The text itself. */
    record Body(BlockList blocks) implements DocxSink {

        @Override
        public void paragraph(Block.Type type, int level, String text, OptionalInt page) {
            blocks.add(type, level, text, page);
        }

        @Override
        public void row(List<String> cells, OptionalInt page) {
            blocks.addRow(cells, page);
        }
    }

    /** A cell of a table: its paragraphs become one text, the rows of tables within it stay rows that follow. */
    final class Cell implements DocxSink {

        private final List<String> lines = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        @Override
        public void paragraph(Block.Type type, int level, String text, OptionalInt page) {
            if (!text.isBlank()) {
                lines.add(text.strip());
            }
        }

        @Override
        public void row(List<String> cells, OptionalInt page) {
            rows.add(cells);
        }

        String text() {
            return String.join("\n", lines);
        }

        List<List<String>> rows() {
            return rows;
        }
    }
}
