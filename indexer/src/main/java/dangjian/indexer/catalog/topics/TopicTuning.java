package dangjian.indexer.catalog.topics;

/**
 * The numbers by which words become topics; chosen on the tune half of {@code topics/labelled.tsv} in the tests, each document counting once, and each judged
 * without the words that no other document has.
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
 * @param least what a passage's words must weigh together, where no other topic is strong ({@link TopicBar})
 * @param beside by how much, on the scale of logarithms, the bar rises with the weight of the strongest other topic
 * @param leastCompared from which weight of the other topic on it rises, so that of two topics said clearly once both stand
 * @param mostCompared up to which weight it rises, so that a passage full of one field's words may still be about a second thing
 * @param named the power by which the bar falls where the document's title names the topic
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
        double leastCompared,
        double mostCompared,
        double named,
        double leastOfDocument,
        double relativeOfDocument,
        double titleOfDocument,
        double shareOfDocument,
        double peakOfDocument) {

    static final TopicTuning CHOSEN =
            new TopicTuning(0.5, 0.6, 0.3, 1.25, 0.3, 2.5, 0.5, 5.0, 5, 3.9, 0.12, 4, 10, 0.3, 3, 0.3, 1, 10, 0.5);
}
