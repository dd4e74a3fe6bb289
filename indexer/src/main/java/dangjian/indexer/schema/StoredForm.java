package dangjian.indexer.schema;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.Passage;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Cards and passages as they are stored, and back. */
public final class StoredForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader CARD = JSON.readerFor(DocumentCard.class);
    private static final ObjectReader PASSAGE = JSON.readerFor(Passage.class);

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
    public static boolean isDocument(IndexReader reader, int number) throws IOException {
        LeafReaderContext leaf = Leaves.of(reader, number);
        return DocValues.getSorted(leaf.reader(), Fields.ORDER).advanceExact(number - leaf.docBase);
    }

    /** The card of the document with this Lucene number. */
    public static DocumentCard card(IndexReader reader, int number) throws IOException {
        return read(reader, number, CARD);
    }

    /** The details of the document with this Lucene number. */
    public static DocumentDetails details(IndexReader reader, int number) throws IOException {
        BytesRef bytes =
                reader.storedFields().document(number, Set.of(Fields.DETAILS)).getBinaryValue(Fields.DETAILS);
        return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, DocumentDetails.class);
    }

    /** The passage with this Lucene number. */
    public static Passage passage(IndexReader reader, int number) throws IOException {
        return read(reader, number, PASSAGE);
    }

    private static <T> T read(IndexReader reader, int number, ObjectReader type) throws IOException {
        LeafReaderContext leaf = Leaves.of(reader, number);
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.STORED);
        if (!values.advanceExact(number - leaf.docBase)) {
            throw new IllegalArgumentException("nothing is stored for " + number);
        }
        BytesRef bytes = values.binaryValue();
        return type.readValue(bytes.bytes, bytes.offset, bytes.length);
    }
}
