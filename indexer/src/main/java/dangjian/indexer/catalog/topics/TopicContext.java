package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.PassageType;

/**
 * What is known of a passage beside its words.
 *
 * @param anchor its anchor
 * @param type what it is in its document
 * @param theme what it has from its document
 */
record TopicContext(String anchor, PassageType type, DocumentTheme theme) {}
