package dangjian.indexer.catalog;

import dangjian.indexer.extract.Block;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The blocks of a text with the borders of its three parts: what stands above the body (title, number, note under the title), the body, and what stands
 * below it (signature and date).
 *
 * @param blocks all of them, in order
 * @param bodyStart the index of the first block of the body
 * @param closingStart the index of the first block below the body
 */
record Outline(List<Block> blocks, int bodyStart, int closingStart) {

    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_HEAD_LINE = 60;
    private static final int LONGEST_CLOSING = 8;
    private static final int LONGEST_CLOSING_LINE = 30;
    private static final Pattern SENTENCE = Pattern.compile("[。；;：:！？!?]");
    private static final Pattern SALUTATION = Pattern.compile("[^。]*[：:]");
    private static final Pattern ATTACHMENT =
            Pattern.compile("附[ \\u3000]?件[ \\u3000]?[0-9０-９一二三四五六七八九十]{0,3}[ \\u3000]*[:：]?.*");

    /** Finds the borders. */
    static Outline of(List<Block> blocks) {
        int bodyStart = bodyStart(blocks);
        return new Outline(List.copyOf(blocks), bodyStart, closingStart(blocks, bodyStart));
    }

    /** The lines above the body. */
    List<String> head() {
        return blocks.subList(0, bodyStart).stream().map(Block::text).toList();
    }

    List<Block> headBlocks() {
        return blocks.subList(0, bodyStart);
    }

    List<Block> body() {
        return blocks.subList(bodyStart, closingStart);
    }

    List<Block> closing() {
        return blocks.subList(closingStart, blocks.size());
    }

    /** Whether a line is the head of an attachment (附件). */
    static boolean isAttachment(String line) {
        return line.length() <= LONGEST_HEAD_LINE && ATTACHMENT.matcher(line).matches();
    }

    private static int bodyStart(List<Block> blocks) {
        int limit = Math.min(blocks.size(), LONGEST_HEAD);
        int titleEnd = titleEnd(blocks, limit);
        int index = 0;
        while (index < limit && (index < titleEnd || !beginsBody(blocks.get(index), index))) {
            index++;
        }
        return index;
    }

    /** Behind the first run of headings, which are the title where the file marks none as such; 0 where it begins with plain lines that say something. */
    private static int titleEnd(List<Block> blocks, int limit) {
        boolean marksTitle = blocks.subList(0, limit).stream().anyMatch(block -> block.type() == Block.Type.TITLE);
        int first = 0;
        while (first < limit && HeadLine.isNotTitle(blocks.get(first).text())) {
            first++;
        }
        int end = first;
        while (!marksTitle && end < limit && isHeadingWithoutNumber(blocks.get(end))) {
            end++;
        }
        return end > first ? end : 0;
    }

    private static boolean isHeadingWithoutNumber(Block block) {
        return block.type() == Block.Type.HEADING
                && StructureMarker.at(block.text()).isEmpty();
    }

    private static boolean beginsBody(Block block, int index) {
        String text = block.text();
        if (block.type() == Block.Type.TITLE
                || index == 0 && StructureMarker.at(text).isEmpty()) {
            return false;
        }
        if (block.type() != Block.Type.PARAGRAPH || StructureMarker.at(text).isPresent()) {
            return true;
        }
        boolean isSalutation = SALUTATION.matcher(text).matches();
        boolean saysMore =
                text.length() > LONGEST_HEAD_LINE || SENTENCE.matcher(text).find();
        return !HeadLine.isNote(text) && (isSalutation || saysMore);
    }

    private static int closingStart(List<Block> blocks, int bodyStart) {
        int start = blocks.size();
        while (start > bodyStart && blocks.size() - start < LONGEST_CLOSING && isClosingLine(blocks.get(start - 1))) {
            start--;
        }
        boolean hasDate = blocks.subList(start, blocks.size()).stream()
                .anyMatch(block -> WrittenDate.parse(block.text()).isPresent());
        return hasDate ? start : blocks.size();
    }

    private static boolean isClosingLine(Block block) {
        String text = block.text();
        return block.type() == Block.Type.PARAGRAPH
                && text.length() <= LONGEST_CLOSING_LINE
                && !SENTENCE.matcher(text).find()
                && StructureMarker.at(text).isEmpty();
    }
}
