/** How does a question become ranked hits? From what a person types to documents with their best passages, what matched marked in them. */
package dangjian.server.search;
