/** Which topics is a text about, and what says so? Terms with weights, weighed by where they stand and what stands around them, and what was learned of wording. */
package dangjian.indexer.catalog.topics;
