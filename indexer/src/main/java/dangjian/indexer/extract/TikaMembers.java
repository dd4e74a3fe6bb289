package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Hands on what Tika finds within a file: attachments, embedded files and objects. */
final class TikaMembers implements EmbeddedDocumentExtractor {

    private static final Set<String> OF_NO_DOCUMENT = Set.of("MACRO", "METADATA", "FONT", "THUMBNAIL", "RENDERING");

    private final Members members;

    TikaMembers(Members members) {
        this.members = members;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        String kind = String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
        return !OF_NO_DOCUMENT.contains(kind);
    }

    @Override
    public void parseEmbedded(InputStream content, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        String given = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        String kind = String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
        String id = metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID);
        String name = given != null && !given.isBlank() ? given : id != null && !id.isBlank() ? id : "embedded";
        members.add(name, kind.equals("ATTACHMENT") && given != null && !given.isBlank(), content);
    }
}
