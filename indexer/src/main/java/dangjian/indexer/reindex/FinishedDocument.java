package dangjian.indexer.reindex;

import dangjian.corpus.document.ContentHash;
import dangjian.corpus.document.Visibility;
import dangjian.indexer.relations.Relations;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document whose final form is settled, though it is not in memory.
 *
 * @param id its id
 * @param form names all that is in its block: the same form by the same program is the same block
 * @param passages how many passages it has
 */
record FinishedDocument(String id, String form, int passages) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is in a block beside what was read out of the file. */
    private record Rest(
            String content, String id, Path root, String path, Visibility visibility, Relations.Standing standing) {}

    static FinishedDocument of(FileOutcome.Read read, Relations relations) {
        var card = read.entry().card();
        Rest rest = new Rest(
                read.content(),
                card.id(),
                card.source().root(),
                card.source().path(),
                card.visibility(),
                relations.standing(card));
        return new FinishedDocument(card.id(), ContentHash.shortOf("", JSON.writeValueAsBytes(rest)), read.passages());
    }

    /** How many Lucene documents its block has: the passages, and itself. */
    int blockLength() {
        return passages + 1;
    }

    /** In one of so many parts it goes, whatever other documents there are. */
    int part(int parts) {
        return Integer.parseInt(id.substring(0, 4), 16) % parts;
    }
}
