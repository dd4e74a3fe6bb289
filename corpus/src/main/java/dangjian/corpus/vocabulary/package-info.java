/** Which words belong to Party work? Terms, abbreviations and synonyms are data a Party worker edits ({@code corpus/vocabulary}); this reads and checks it. */
package dangjian.corpus.vocabulary;
