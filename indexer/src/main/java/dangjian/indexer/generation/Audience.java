package dangjian.indexer.generation;

/** Who an index is for. */
public enum Audience {
    /** Those who may see everything. */
    INTERNAL,
    /** Those who may see what is public. Their index never held anything else: no count, no relation, no word of it comes from internal documents. */
    PUBLIC
}
