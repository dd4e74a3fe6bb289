package dangjian.indexer.schema;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.Passage;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.json.JsonMapper;

/** Cards and passages as they are stored, and back. */
public final class StoredForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredForm() {}

    /** A whole document. */
    public static byte[] of(Document document) {
        return JSON.writeValueAsBytes(document);
    }

    /** The document that bytes hold. */
    public static Document document(byte[] bytes) {
        return JSON.readValue(bytes, Document.class);
    }

    static byte[] of(DocumentDetails details) {
        return JSON.writeValueAsBytes(details);
    }

    static byte[] of(DocumentCard card) {
        return JSON.writeValueAsBytes(card);
    }

    static byte[] of(Passage passage) {
        return JSON.writeValueAsBytes(passage);
    }

    /** Whether this Lucene number is a document's; else it is a passage's. */
    public static boolean isDocument(StoredFields fields, int luceneDocument) throws IOException {
        return fields.document(luceneDocument, Set.of(Fields.DETAILS)).getBinaryValue(Fields.DETAILS) != null;
    }

    /** The card of the document with this Lucene number. */
    public static DocumentCard card(StoredFields fields, int luceneDocument) throws IOException {
        return read(fields, luceneDocument, DocumentCard.class);
    }

    /** The details of the document with this Lucene number. */
    public static DocumentDetails details(StoredFields fields, int luceneDocument) throws IOException {
        BytesRef bytes = fields.document(luceneDocument, Set.of(Fields.DETAILS)).getBinaryValue(Fields.DETAILS);
        return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, DocumentDetails.class);
    }

    /** The passage with this Lucene number. */
    public static Passage passage(StoredFields fields, int luceneDocument) throws IOException {
        return read(fields, luceneDocument, Passage.class);
    }

    private static <T> T read(StoredFields fields, int luceneDocument, Class<T> type) throws IOException {
        BytesRef bytes = fields.document(luceneDocument, Set.of(Fields.STORED)).getBinaryValue(Fields.STORED);
        return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, type);
    }
}
