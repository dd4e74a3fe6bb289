package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Blocks in the making: text that several lines carry becomes several blocks, blank text none. */
final class BlockList {

    private final List<Block> blocks = new ArrayList<>();

    /** Adds each line of a text as a block. */
    void add(Block.Type type, int level, CharSequence text, OptionalInt page) {
        text.toString()
                .lines()
                .map(BlockList::tidy)
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Block(type, level, line, page)));
    }

    void addParagraph(CharSequence text, OptionalInt page) {
        add(Block.Type.PARAGRAPH, 0, text, page);
    }

    void addParagraph(CharSequence text) {
        addParagraph(text, OptionalInt.empty());
    }

    /** Adds a table row as one block, its cells parted by tabs; line breaks within a cell become blanks. */
    void addRow(List<String> cells, OptionalInt page) {
        List<String> tidy = cells.stream()
                .map(cell -> tidy(cell.replaceAll("[\\r\\n\\t]+", " ")))
                .toList();
        if (tidy.stream().anyMatch(cell -> !cell.isBlank())) {
            blocks.add(new Block(Block.Type.TABLE_ROW, 0, String.join("\t", tidy), page));
        }
    }

    void addAll(List<Block> more) {
        blocks.addAll(more);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    private static String tidy(String line) {
        return line.replace('\u00A0', ' ').strip();
    }
}
