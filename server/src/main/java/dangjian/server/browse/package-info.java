/** Ways through the library without a question: topics, the newest documents, what belongs to a document. */
package dangjian.server.browse;
