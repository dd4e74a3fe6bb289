package dangjian.indexer.catalog;

import dangjian.indexer.extract.Block;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The blocks of a text with the borders of its parts: what stands above the body (title, number, note under the title), the body, the signature with its date
 * (落款), the attachments behind it, and the imprint at the very end (版记, GB/T 9704—2012 §7.4).
 *
 * @param blocks all of them, in order
 * @param contents the table of contents
 * @param quoted the lines of another text that this one quotes
 * @param bodyStart the index of the first block of the body
 * @param closingStart the index of the first block of the signature; where there is none, that of the imprint
 * @param closingEnd the index behind the signature
 * @param imprintStart the index of the first block of the imprint
 */
record Outline(
        List<Block> blocks,
        Contents contents,
        QuotedLines quoted,
        int bodyStart,
        int closingStart,
        int closingEnd,
        int imprintStart) {

    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_HEAD_LINE = 60;
    /** A longer line is text, wherever it stands. */
    private static final int LONGEST_TITLE = 400;

    private static final int LONGEST_CLOSING = 8;
    private static final int LONGEST_CLOSING_LINE = 30;
    private static final int LONGEST_IMPRINT = 8;
    private static final int LONGEST_IMPRINT_LINE = 300;
    private static final Pattern SENTENCE = Pattern.compile("[。；;：:！？!?]");
    private static final Pattern SALUTATION = Pattern.compile("[^。]*[：:]");
    private static final Pattern ATTACHMENT = Pattern.compile(
            "附[ \\u3000]?[件表][ \\u3000]?[0-9０-９一二三四五六七八九十]{0,3}(?:[ \\u3000]*[:：].*|[ \\u3000].*|(?<=[0-9０-９一二三四五六七八九十]).*)?");
    private static final Pattern ATTACHMENT_LIST = Pattern.compile("附[ \\u3000]?件[ \\u3000]*[:：].+");
    private static final Pattern ANNOTATION = Pattern.compile("[（(].{2,58}[）)]");
    private static final Pattern IMPRINT = Pattern.compile(
            "(?:抄[ \\u3000]*[送报]|分[ \\u3000]*送|主题词|[（(]?共印|印[ \\u3000]*数)[ \\u3000]*[：:0-9０-９].*|.{0,60}日[ \\u3000]*印[发制][ \\u3000]*(?:[（(].*)?");

    /** Finds the borders. */
    static Outline of(List<Block> written) {
        List<Block> blocks = InlineArticles.split(written);
        Contents contents = Contents.of(blocks);
        int bodyStart = bodyStart(blocks);
        if (contents.end() > contents.start()) {
            bodyStart = Math.min(bodyStart, contents.start());
        }
        int imprintStart = imprintStart(blocks, bodyStart);
        int closingEnd = closingEnd(blocks, bodyStart, imprintStart);
        int closingStart = closingStart(blocks, bodyStart, closingEnd);
        return new Outline(
                List.copyOf(blocks),
                contents,
                QuotedLines.of(blocks),
                bodyStart,
                closingStart,
                closingEnd,
                imprintStart);
    }

    /** The lines above the body. */
    List<String> head() {
        return headBlocks().stream().map(Block::text).toList();
    }

    List<Block> headBlocks() {
        return blocks.subList(0, bodyStart);
    }

    List<Block> body() {
        return blocks.subList(bodyStart, closingStart);
    }

    List<Block> closing() {
        return blocks.subList(closingStart, closingEnd);
    }

    /** The attachments behind the signature. */
    List<Block> appended() {
        return blocks.subList(closingEnd, imprintStart);
    }

    List<Block> imprint() {
        return blocks.subList(imprintStart, blocks.size());
    }

    /** Whether a line is the head of an attachment (附件). */
    static boolean isAttachment(String line) {
        return line.length() <= LONGEST_HEAD_LINE && ATTACHMENT.matcher(line).matches();
    }

    /** Whether a line lists the attachments ("附件：1．……") before the signature (附件说明, GB/T 9704—2012 §7.3.4). */
    static boolean isAttachmentList(String line) {
        return line.length() <= LONGEST_IMPRINT_LINE
                && ATTACHMENT_LIST.matcher(line).matches();
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
        if (text.length() > LONGEST_TITLE) {
            return true;
        }
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
        return !HeadLine.isNote(text) && !HeadLine.isLabelled(text) && (isSalutation || saysMore);
    }

    private static int imprintStart(List<Block> blocks, int bodyStart) {
        int start = blocks.size();
        while (start > bodyStart && blocks.size() - start < LONGEST_IMPRINT && isImprint(blocks.get(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isImprint(Block block) {
        String text = block.text();
        return text.length() <= LONGEST_IMPRINT_LINE && IMPRINT.matcher(text).matches();
    }

    /** Behind the signature: the end of the text, or the first attachment's heading that a signature stands above. */
    private static int closingEnd(List<Block> blocks, int bodyStart, int limit) {
        for (int i = bodyStart + 1; i < limit; i++) {
            if (isAttachment(blocks.get(i).text()) && closingStart(blocks, bodyStart, i) < i) {
                return i;
            }
        }
        return limit;
    }

    private static int closingStart(List<Block> blocks, int bodyStart, int end) {
        int start = end;
        while (start > bodyStart && end - start < LONGEST_CLOSING && isClosingLine(blocks.get(start - 1))) {
            start--;
        }
        boolean hasDate = blocks.subList(start, end).stream()
                .anyMatch(block -> WrittenDate.parse(block.text()).isPresent());
        return hasDate ? start : end;
    }

    private static boolean isClosingLine(Block block) {
        String text = block.text();
        return block.type() == Block.Type.PARAGRAPH
                && (ANNOTATION.matcher(text).matches()
                        || text.length() <= LONGEST_CLOSING_LINE
                                && !SENTENCE.matcher(text).find()
                                && !isAttachment(text)
                                && StructureMarker.at(text).isEmpty());
    }
}
