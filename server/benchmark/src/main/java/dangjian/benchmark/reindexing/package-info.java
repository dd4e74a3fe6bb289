/** How long does it take until a folder of files can be searched, and until it can again after a change? Every contender is a process of its own. */
package dangjian.benchmark.reindexing;
