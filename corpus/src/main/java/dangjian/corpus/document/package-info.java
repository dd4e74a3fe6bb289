/** What is a document of the knowledge base, and what are its parts? Values only: nothing here reads files or knows an index. */
package dangjian.corpus.document;
