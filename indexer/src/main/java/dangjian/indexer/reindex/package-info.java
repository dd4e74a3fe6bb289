/** How do many files become one index? The pipeline from folders to a new generation, its progress and its report. */
package dangjian.indexer.reindex;
