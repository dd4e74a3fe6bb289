/**
 * What text is in this file? Every format becomes the same flat list of blocks, in reading order; what the text means is none of this package's
 * business. The only place that knows Tika and the libraries behind it.
 */
package dangjian.indexer.extract;
