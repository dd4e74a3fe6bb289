/** Which topics does the knowledge base know? The taxonomy is data a Party worker edits ({@code corpus/topics}); this reads and checks it. */
package dangjian.corpus.topic;
