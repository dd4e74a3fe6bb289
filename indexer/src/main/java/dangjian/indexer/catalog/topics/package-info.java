/** Which topics is a text about, and which words say so? Terms with weights, weighed by where they stand and what stands around them. */
package dangjian.indexer.catalog.topics;
