package dangjian.indexer.reindex;

import dangjian.corpus.document.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of the index, which becomes one Lucene segment. Which documents are in it depends on their ids alone, so that a change of a few documents leaves most parts
 * as they are; and a part depends on nothing but its documents, so that it is the same whether it was made anew or changed.
 *
 * @param number from 0
 * @param documents in the order of their ids, which is their order in the segment, too
 */
record IndexPart(int number, List<FinishedDocument> documents) {

    /** More parts mean less to do for a changed document and more for every search: with 16 a search took three times as long as with one on 1,512 statutes. */
    private static final int MOST = 4;

    private static final int LEAST_DOCUMENTS = 64;

    IndexPart {
        documents = List.copyOf(documents);
    }

    /** How many parts so many documents have: 1, 2 or 4. */
    static int count(int documents) {
        return Math.clamp(Integer.highestOneBit(Math.max(1, documents / LEAST_DOCUMENTS)), 1, MOST);
    }

    /** The documents in their parts, those without any among them. */
    static List<IndexPart> of(List<FinishedDocument> documents) {
        return of(documents, count(documents.size()));
    }

    /** The documents in so many parts. */
    static List<IndexPart> of(List<FinishedDocument> documents, int count) {
        List<List<FinishedDocument>> parts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            parts.add(new ArrayList<>());
        }
        documents.stream()
                .sorted(Comparator.comparing(FinishedDocument::id))
                .forEach(document -> parts.get(document.part(count)).add(document));
        List<IndexPart> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            all.add(new IndexPart(number, parts.get(number)));
        }
        return List.copyOf(all);
    }

    /** The name of its segment. */
    String segment() {
        return "_" + Integer.toString(number, Character.MAX_RADIX);
    }

    /** Names all that is in it, by a program. */
    String key(String program) {
        StringBuilder words = new StringBuilder(program);
        documents.forEach(
                document -> words.append('\n').append(document.id()).append(' ').append(document.form()));
        return ContentHash.shortOf(words.toString());
    }

    int length() {
        return documents.stream().mapToInt(FinishedDocument::blockLength).sum();
    }
}
