/** What the knowledge base is about: its documents, topics and words. */
package dangjian.corpus;
