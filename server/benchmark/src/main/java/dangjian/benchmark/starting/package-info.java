/** How long does it take from starting a process until it has answered its first search? */
package dangjian.benchmark.starting;
