package dangjian.indexer.catalog;

import dangjian.indexer.extract.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of contents (目录): its lines look like the headings and articles they point to and must not be taken for them.
 *
 * @param start the index of its first block
 * @param end the index behind its last block; equal to {@code start} where the text has none
 */
record Contents(int start, int end) {

    static final Contents NONE = new Contents(0, 0);

    private static final int SEARCHED = 120;
    private static final int LONGEST_ENTRY = 80;
    private static final int FEWEST_ENTRIES = 3;
    private static final Pattern HEAD = Pattern.compile("目[ \\u3000]{0,4}[录錄次]");
    /** 第一章　总则……………3 */
    private static final Pattern WITH_LEADERS =
            Pattern.compile(".{1,60}(?:[…·.．\\-—_]{3,}|[\\t \\u3000])[…·.．\\-—_ \\u3000]*[（(]?[0-9０-９]{1,3}[）)]?");

    boolean has(int index) {
        return index >= start && index < end;
    }

    /** Looks for it among the first blocks of a text. */
    static Contents of(List<Block> blocks) {
        int limit = Math.min(blocks.size(), SEARCHED);
        for (int i = 0; i < limit; i++) {
            String text = blocks.get(i).text();
            if (text.length() <= LONGEST_ENTRY && HEAD.matcher(text.strip()).matches()) {
                return new Contents(i, endOfEntries(blocks, i + 1));
            }
        }
        return withoutHead(blocks, limit);
    }

    /** The entries end where the first of them comes again, as the heading it points to; else with the last line that ends in a page number. */
    private static int endOfEntries(List<Block> blocks, int first) {
        if (first >= blocks.size()) {
            return first;
        }
        String key = key(blocks.get(first).text());
        for (int i = first + 1; i < blocks.size() && isEntry(blocks.get(i)); i++) {
            if (key(blocks.get(i).text()).equals(key)) {
                return i;
            }
        }
        int end = first;
        while (end < blocks.size() && hasLeaders(blocks.get(end))) {
            end++;
        }
        return end;
    }

    private static Contents withoutHead(List<Block> blocks, int limit) {
        int start = 0;
        while (start < limit && !hasLeaders(blocks.get(start))) {
            start++;
        }
        int end = start;
        while (end < blocks.size() && hasLeaders(blocks.get(end))) {
            end++;
        }
        return end - start >= FEWEST_ENTRIES ? new Contents(start, end) : NONE;
    }

    private static boolean isEntry(Block block) {
        return block.text().length() <= LONGEST_ENTRY && block.text().indexOf('。') < 0;
    }

    private static boolean hasLeaders(Block block) {
        String text = block.text();
        return block.type() != Block.Type.TABLE_ROW
                && text.length() <= LONGEST_ENTRY
                && StructureMarker.at(text).isPresent()
                && WITH_LEADERS.matcher(text).matches();
    }

    /** What is the same in an entry and in its heading: the number where there is one, else the words without the page number. */
    private static String key(String text) {
        Optional<StructureMarker> marker = StructureMarker.at(text);
        return marker.map(found -> found.level() + found.anchorNumber())
                .orElseGet(() -> text.replaceAll("[…·.．\\-—_ \\u3000\\t0-9０-９]", ""));
    }
}
