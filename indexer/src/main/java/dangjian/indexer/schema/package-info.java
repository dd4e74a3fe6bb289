/**
 * How does a document look in Lucene? A block: its passages, then the document itself. The passages carry what ranks; the document carries what filters,
 * counts and guarantees. Both directions are here, so that no one else knows a field's name.
 */
package dangjian.indexer.schema;
