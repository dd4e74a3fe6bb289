package dangjian.server.suggest;

/**
 * Something that people write, and so may have meant.
 *
 * @param letters its letters and digits, folded
 * @param written as it is written, where it stands alone
 * @param source where it comes from, the surest first
 * @param count in how many documents (passages for a word) it stands
 */
record KnownForm(String letters, String written, Source source, int count) {

    /** Where a form comes from. */
    enum Source {
        TERM,
        TITLE,
        WORD
    }

    boolean isWord() {
        return source == Source.WORD;
    }
}
