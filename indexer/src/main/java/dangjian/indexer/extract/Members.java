package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;

/** Takes in what lies within a file and is a document of its own: an attachment, an embedded object, a file in an archive. */
interface Members {

    /** Takes nothing in, for whoever only wants the text of the file itself. */
    Members IGNORED = new Members() {
        @Override
        public void add(String name, boolean isNamed, InputStream content) {}

        @Override
        public void failed(String name, ExtractionFailure failure, Throwable cause) {}
    };

    /**
     * Takes a member in; it is read here and now.
     *
     * @param name what the file that holds it calls it, with folders parted by '/'
     * @param isNamed whether a person gave the name; what has none and is no document (a picture in a text, a formula) is not spoken of
     * @param content its bytes; not closed
     * @throws ArchiveLimitException where there is too much in the file
     * @throws IOException where the content can't be read
     */
    void add(String name, boolean isNamed, InputStream content) throws IOException;

    /** Says that a member can't even be taken out. */
    void failed(String name, ExtractionFailure failure, Throwable cause);
}
