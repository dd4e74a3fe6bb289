/** How many characters a second go through analysis into a Lucene index, ours and others' with the same settings? */
package dangjian.benchmark.indexing;
