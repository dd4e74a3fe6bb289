/**
 * Which terms does a text have? Every text is folded once ({@link dangjian.indexer.analysis.FoldedText}: width, case, traditional and simplified
 * characters, blanks) and then seen in two views: words, which rank, and character pairs, which guarantee that nothing is hidden by a choice of the
 * segmenter. The only place that knows HanLP.
 */
package dangjian.indexer.analysis;
