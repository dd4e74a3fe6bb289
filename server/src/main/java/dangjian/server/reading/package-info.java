/** One document: what is known about it, all its passages, its file. */
package dangjian.server.reading;
