/**
 * How do size, time and memory grow with the number of passages? A folder's documents are multiplied into many that differ ({@code VariedLibrary}), indexed by the real
 * reindex in a process of its own and served by the real server in another, which is asked over HTTP.
 */
package dangjian.benchmark.growth;
