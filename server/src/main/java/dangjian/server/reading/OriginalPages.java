package dangjian.server.reading;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.SourceFile;
import dangjian.indexer.rendering.PageImages;
import dangjian.indexer.rendering.RenderingException;
import dangjian.indexer.rendering.RenderingFailure;
import java.nio.file.Path;
import java.util.Optional;

/** How the pages of a document's file look, for the viewer of the documents. */
public final class OriginalPages {

    private final DocumentReader documents;
    private final PageImages images;

    public OriginalPages(DocumentReader documents, PageImages images) {
        this.documents = documents;
        this.images = images;
    }

    /** Whether there are images of this file's pages. */
    public boolean has(SourceFile source) {
        return !source.liesWithinAFile() && images.has(source.format());
    }

    /** Whether they are made by LibreOffice. */
    public boolean isConverted(SourceFile source) {
        return images.isConverted(source.format());
    }

    /**
     * A page as a PNG; nothing where there is no such document for the viewer.
     *
     * @throws RenderingException where there is no image of it, with the reason
     */
    public Optional<byte[]> page(String id, int page) throws RenderingException {
        Optional<DocumentCard> card = documents.card(id);
        return card.isEmpty()
                ? Optional.empty()
                : Optional.of(images.page(original(card.get().source()), page));
    }

    /**
     * How many pages there are.
     *
     * @throws RenderingException where there are no images, with the reason
     */
    public int count(SourceFile source) throws RenderingException {
        PageImages.Original original = original(source);
        boolean isKnown = !isConverted(source) && source.pages().isPresent();
        return isKnown ? source.pages().getAsInt() : images.pages(original);
    }

    private PageImages.Original original(SourceFile source) throws RenderingException {
        if (!has(source)) {
            throw new RenderingException(RenderingFailure.UNSUPPORTED);
        }
        Path file = documents.file(source).orElseThrow(() -> new RenderingException(RenderingFailure.MISSING));
        return new PageImages.Original(file, source.format(), source.contentHash());
    }
}
