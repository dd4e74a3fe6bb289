package dangjian.indexer.reindex;

/**
 * A text of a test collection.
 *
 * @param id its id in the collection, which becomes the anchor of its passage
 * @param title its title; "劳动合同法第三条" is article 第三条 of 劳动合同法
 * @param text its text
 */
public record CollectionText(String id, String title, String text) {}
