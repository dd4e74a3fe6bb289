package dangjian.server.reading;

import dangjian.corpus.document.ContentHash;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.SourceFile;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds documents by their id, for the viewer the library is for. */
public final class DocumentReader {

    private final Library library;

    public DocumentReader(Library library) {
        this.library = library;
    }

    /** The document with this id; nothing where there is none for this viewer. */
    public Optional<ReadDocument> read(String id) {
        return find(id, (view, document) -> {
            DocumentDetails details = view.details(document);
            return Optional.of(new ReadDocument(
                    view.card(document),
                    details,
                    view.passages(document),
                    new RelationshipReader(view).read(id, details)));
        });
    }

    /** The card of the document with this id; nothing where there is none for this viewer. */
    public Optional<DocumentCard> card(String id) {
        return find(id, (view, document) -> Optional.of(view.card(document)));
    }

    /** The place with this anchor in the document with this id; nothing where there is none for this viewer. */
    public Optional<FoundPassage> passage(String id, String anchor) {
        return find(id, (view, document) -> {
            DocumentDetails details = view.details(document);
            return FoundPassage.in(
                    view.passages(document), anchor, view.card(document), details, isOneOfSeveral(view, details));
        });
    }

    /** Something that reads a document. */
    private interface DocumentReading<T> {

        Optional<T> read(LibraryView view, int document) throws IOException;
    }

    private <T> Optional<T> find(String id, DocumentReading<T> reading) {
        return library.read(view -> {
            OptionalInt found = view.find(id);
            return found.isEmpty() ? Optional.empty() : reading.read(view, found.getAsInt());
        });
    }

    private static boolean isOneOfSeveral(LibraryView view, DocumentDetails details) throws IOException {
        int visible = 0;
        for (String version : details.versions()) {
            visible += view.find(version).isPresent() ? 1 : 0;
        }
        return visible > 1;
    }

    /** When the file a document came from was last changed; nothing where it is not there any more. */
    public Optional<Instant> lastChanged(SourceFile source) {
        try {
            Optional<Path> file = located(source);
            return file.isPresent()
                    ? Optional.of(Files.getLastModifiedTime(file.get()).toInstant())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // gone since it was indexed: nothing is known
        }
    }

    /**
     * The file a document came from, where it is still there and, links followed, within its corpus folder. For the public it must be as it was when it was indexed:
     * what has been written into it since may be internal.
     */
    public Optional<Path> file(SourceFile source) {
        try {
            Optional<Path> file = located(source);
            boolean seesAll = library.viewer() == Viewer.INTERNAL;
            return file.isPresent() && (seesAll || ContentHash.of(file.get()).equals(source.contentHash()))
                    ? file
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // moved or deleted since it was indexed: the caller says so
        }
    }

    private static Optional<Path> located(SourceFile source) throws IOException {
        Path root = source.root().toRealPath();
        Path file = root.resolve(source.path()).toRealPath();
        boolean readable = file.startsWith(root) && Files.isRegularFile(file) && Files.isReadable(file);
        return readable ? Optional.of(file) : Optional.empty();
    }
}
