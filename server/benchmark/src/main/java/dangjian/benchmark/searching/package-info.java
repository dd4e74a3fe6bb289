/** How fast are questions answered? This program, OpenSearch and plain Lucene over the same collection, with the same questions. */
package dangjian.benchmark.searching;
