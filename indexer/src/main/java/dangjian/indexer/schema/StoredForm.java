package dangjian.indexer.schema;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import java.io.IOException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Cards and passages as they are stored, and back. */
public final class StoredForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredForm() {}

    static byte[] of(DocumentCard card) {
        return JSON.writeValueAsBytes(card);
    }

    static byte[] of(Passage passage) {
        return JSON.writeValueAsBytes(passage);
    }

    /** The card of the document with this Lucene number. */
    public static DocumentCard card(StoredFields fields, int luceneDocument) throws IOException {
        return read(fields, luceneDocument, DocumentCard.class);
    }

    /** The passage with this Lucene number. */
    public static Passage passage(StoredFields fields, int luceneDocument) throws IOException {
        return read(fields, luceneDocument, Passage.class);
    }

    private static <T> T read(StoredFields fields, int luceneDocument, Class<T> type) throws IOException {
        BytesRef bytes = fields.document(luceneDocument).getBinaryValue(Fields.STORED);
        return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, type);
    }
}
