package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The characters of one page that run in one direction. Text that runs otherwise (a turned table, a slanting watermark, vertical lines) is a sheet of its own.
 *
 * @param page from 1
 * @param frame 0 for the direction the page is read in; 1 to 3 for quarter turns of it, {@link #VERTICAL}, {@link #SLANTING} and above
 * @param width in the frame of the reader
 * @param height in the frame of the reader
 * @param glyphs in any order
 */
record Sheet(int page, int frame, double width, double height, List<Glyph> glyphs) {

    /** The frame of vertical lines (竖排). */
    static final int VERTICAL = 4;

    /** The first frame of lines that run neither level nor upright. */
    static final int SLANTING = 5;

    Sheet {
        glyphs = List.copyOf(glyphs);
    }

    /**
     * The sheets of one page. The direction that most characters run in is the one the page is read in.
     *
     * @param width of the page, across lines of frame 0
     * @param height of the page, down lines of frame 0
     * @param frames the characters by the frame they run in
     */
    static List<Sheet> ofPage(int page, double width, double height, Map<Integer, List<Glyph>> frames) {
        int main = frames.entrySet().stream()
                .filter(frame -> frame.getKey() < SLANTING)
                .max(Comparator.comparingInt(frame -> frame.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse(0);
        List<Sheet> sheets = new ArrayList<>();
        frames.forEach((frame, glyphs) -> {
            boolean turned = frame == 1 || frame == 3 || frame == VERTICAL;
            int named = frame == main ? 0 : frame == 0 ? main : frame;
            Sheet sheet = new Sheet(page, named, turned ? height : width, turned ? width : height, glyphs);
            sheets.add(frame == main ? 0 : sheets.size(), sheet);
        });
        return sheets;
    }
}
