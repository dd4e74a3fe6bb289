package dangjian.indexer.catalog.topics;

/**
 * The numbers by which words become topics; chosen on the tune half of {@code topics/labelled.tsv} in the tests, each document counting once and judged without
 * the words that it alone, or it and one or two others, have: so a choice that only serves documents whose words are known is none.
 *
 * @param repetition what further places of a word add, times the logarithm of their number
 * @param heading what the words of the heading right above a passage count
 * @param outerHeading what those of the headings above that count
 * @param title what the words of the document's title add to its passages
 * @param enoughShare the share of the document that must speak of a topic of its title for the passages to inherit it in full
 * @param share what the share of the document that has a topic adds to its passages, at a share of one
 * @param ofMinutes which part of what a passage inherits from its document it does in minutes
 * @param enoughContext how many words of the topics' world (语境) on a thousand characters a document needs for its words to count in full
 * @param contextOfTitle how often such a word in the title counts
 * @param least what a passage's words must weigh together
 * @param beside which part of the strongest topic's weight any other needs on top of that: an article on the Party lesson that says 楼宇 once isn't about buildings
 * @param mostCompared up to which weight of the strongest topic that holds, so that a passage full of one field's words may still be about a second thing
 * @param leastOfDocument the same as least, for a document
 * @param relativeOfDocument which part of the weight of the theme in its title another topic needs, so that a document with a clear theme has few
 * @param titleOfDocument what the words of the title count for the document
 * @param shareOfDocument what the share of passages counts for the document
 * @param peakOfDocument what the strongest passage counts for the document
 */
record TopicTuning(
        double repetition,
        double heading,
        double outerHeading,
        double title,
        double enoughShare,
        double share,
        double ofMinutes,
        double enoughContext,
        double contextOfTitle,
        double least,
        double beside,
        double mostCompared,
        double leastOfDocument,
        double relativeOfDocument,
        double titleOfDocument,
        double shareOfDocument,
        double peakOfDocument) {

    static final TopicTuning CHOSEN =
            new TopicTuning(0.5, 0.6, 0.3, 1.5, 0.05, 4.0, 0.5, 5.0, 5, 3.5, 0.3, 14, 3, 0.3, 1, 10, 0.5);
}
