package dangjian.server.search;

/**
 * How much each voice counts where several say how well a passage answers. Pairs and words are BM25 scores over the highest of the question, so from 0 to 1;
 * meaning is a cosine; standing is ln(1 + how many other texts name the passage's document).
 *
 * @param pairs of characters of the passage's text
 * @param words of the passage with its title and headings
 * @param meaning the likeness of vectors
 * @param standing of the document
 */
record Fusion(double pairs, double words, double meaning, double standing) {

    /** Each by itself. */
    static final Fusion PAIRS = new Fusion(1, 0, 0, 0);

    static final Fusion WORDS = new Fusion(0, 1, 0, 0);
    static final Fusion MEANING = new Fusion(0, 0, 1, 0);

    /** Where there are no vectors. */
    static final Fusion LEXICAL = new Fusion(4, 5.5, 0, 0.9);

    /** All that is known. */
    static final Fusion FULL = new Fusion(2.1, 2.4, 23, 0.9);

    double score(double pairScore, double wordScore, double cosine, double citing) {
        return pairs * pairScore + words * wordScore + meaning * cosine + standing * Math.log1p(citing);
    }
}
