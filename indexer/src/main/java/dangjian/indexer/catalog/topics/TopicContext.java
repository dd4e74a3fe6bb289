package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;

/**
 * What is known of a passage beside its words.
 *
 * @param anchor its anchor
 * @param type what it is in its document
 * @param inherited what each topic has from the document, by its index in {@link TopicTerms#topicIds}
 */
record TopicContext(String anchor, PassageType type, double[] inherited) {}
