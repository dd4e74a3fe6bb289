package dangjian.indexer.catalog;

import dangjian.indexer.catalog.StructureMarker.Level;
import dangjian.indexer.extract.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts lines that hold several articles ("第一条　……。第二条　……。第二章　组织　第三条……"), as web pages and plain texts have them, into one block each. */
final class InlineArticles {

    private static final String SENTENCE_ENDS = "。！？；”」）)";
    /** 第三条规定、第三条的、第三条和: a sentence that speaks of an article. */
    private static final String SPEAKS_OF = "规的和或与及至、，,款项所中第之内以至";

    private int article;
    private int chapter;

    private InlineArticles() {}

    /** The blocks, with those that hold several articles parted. */
    static List<Block> split(List<Block> blocks) {
        InlineArticles counting = new InlineArticles();
        List<Block> parted = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            counting.add(block, parted);
        }
        return parted;
    }

    private void add(Block block, List<Block> parted) {
        String text = block.text();
        if (block.type() == Block.Type.TABLE_ROW) {
            parted.add(block);
            return;
        }
        StructureMarker.at(text).ifPresent(this::count);
        int start = 0;
        for (int i = text.indexOf('第', 1); i > 0; i = text.indexOf('第', i + 1)) {
            if (beginsArticle(text, i) && !text.substring(start, i).isBlank()) {
                parted.add(piece(block, text.substring(start, i).strip(), start > 0));
                start = i;
            }
        }
        parted.add(start == 0 ? block : piece(block, text.substring(start), true));
    }

    /** The pieces behind the first are paragraphs, whatever the line as a whole was. */
    private static Block piece(Block whole, String text, boolean isLater) {
        return isLater
                ? Block.paragraph(text, whole.page())
                : new Block(whole.type(), whole.level(), text, whole.page());
    }

    private boolean beginsArticle(String text, int index) {
        char before = text.charAt(index - 1);
        boolean behindBlank = isBlank(before);
        if (!behindBlank && SENTENCE_ENDS.indexOf(before) < 0) {
            return false;
        }
        Optional<StructureMarker> marker = StructureMarker.legislativeAt(text, index);
        if (marker.isEmpty() || !isNext(marker.get())) {
            return false;
        }
        int end = index + marker.get().written().length();
        char after = end < text.length() ? text.charAt(end) : '\n';
        boolean parts = isBlank(after) || !behindBlank && SPEAKS_OF.indexOf(after) < 0;
        if (parts) {
            count(marker.get());
        }
        return parts;
    }

    private boolean isNext(StructureMarker marker) {
        return switch (marker.level()) {
            case ARTICLE ->
                marker.branch() == 0 && marker.number() == article + 1
                        || marker.branch() == 1 && marker.number() == article;
            case CHAPTER -> marker.number() == chapter + 1;
            case SECTION -> marker.number() == 1;
            default -> false;
        };
    }

    private void count(StructureMarker marker) {
        if (marker.level() == Level.ARTICLE) {
            article = marker.number();
        } else if (marker.level() == Level.CHAPTER) {
            chapter = marker.number();
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\t';
    }
}
