package dangjian.indexer.reindex;

import dangjian.corpus.document.ContentHash;

/**
 * A file of the corpus, known by what is in it.
 *
 * @param hash SHA-256 of its bytes in hexadecimal; empty where they can't be read
 * @param id the id of the document that is the file itself, which stays when the file is moved
 */
record IdentifiedFile(CorpusFile file, String hash, String id) {

    boolean isReadable() {
        return !hash.isEmpty();
    }

    /** Names all that decides what is read out of the file: its bytes, and its name, which tells formats, titles and dates. */
    String contentKey() {
        return ContentHash.shortOf(hash + "\n" + file.name());
    }
}
