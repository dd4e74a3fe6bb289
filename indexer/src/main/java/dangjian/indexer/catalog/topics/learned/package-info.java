/** What was learned from labelled examples about how texts speak of each topic: the model, how it is learned, and its file. */
package dangjian.indexer.catalog.topics.learned;
