/**
 * What do documents say of each other? Resolves the citations that the catalogue found, links the versions of a text, and settles from both which texts are in
 * force. Works on all documents of a knowledge base at once, on their cards and citations; reads texts only where it must.
 */
package dangjian.indexer.relations;
