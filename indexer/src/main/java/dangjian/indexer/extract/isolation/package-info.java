/**
 * How is a file read without trusting it? Files are parsed in child processes with limits on time, memory and output; one that hangs or dies costs the one file it was
 * reading.
 */
package dangjian.indexer.extract.isolation;
