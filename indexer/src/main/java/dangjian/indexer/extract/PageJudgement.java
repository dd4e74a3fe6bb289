package dangjian.indexer.extract;

import java.util.List;
import java.util.OptionalInt;

/** How many pages a text that flows has, and its blocks with pages as far as they can be known. */
record PageJudgement(OptionalInt pages, List<Block> blocks) {

    private static final int CHARACTERS_OF_A_FULL_PAGE = 4000;

    /**
     * Judges what the program that wrote the file said and what was counted. A program that does not lay out pages says 1, and breaks made by hand are not all
     * there are.
     *
     * @param said the number of pages the file says it has; 0 for nothing
     * @param blocks with the pages as counted
     */
    static PageJudgement of(int said, PageCounter counted, List<Block> blocks) {
        long characters =
                blocks.stream().mapToLong(block -> block.text().length()).sum();
        boolean isPlausible = said >= counted.page() && characters <= (long) said * CHARACTERS_OF_A_FULL_PAGE;
        OptionalInt pages = OptionalInt.empty();
        if (isPlausible) {
            pages = OptionalInt.of(said);
        } else if (counted.knowsRendered()) {
            pages = OptionalInt.of(counted.page());
        }
        boolean placesAreKnown = counted.knowsRendered() || (isPlausible ? said == counted.page() : counted.page() > 1);
        return new PageJudgement(pages, placesAreKnown ? blocks : withoutPages(blocks));
    }

    private static List<Block> withoutPages(List<Block> blocks) {
        return blocks.stream()
                .map(block -> new Block(block.type(), block.level(), block.text(), OptionalInt.empty()))
                .toList();
    }
}
