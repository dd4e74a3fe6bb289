/** What do we measure ourselves against? A real OpenSearch node with the Chinese analysis people use there, in a process and with a class path of its own. */
package dangjian.benchmark.opensearch;
