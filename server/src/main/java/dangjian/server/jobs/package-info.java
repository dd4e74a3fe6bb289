/** What does the serving process do in the background when it is told to? Reindexing, one job at a time. */
package dangjian.server.jobs;
