package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.server.reading.CitationText;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a document shows.
 *
 * @param card what is known about it at a glance
 * @param rows of its library card
 * @param contents its table of contents
 * @param text its text
 * @param facts what the cataloguing found out
 * @param meeting of minutes: who met when and where
 * @param agenda of minutes: the items
 * @param relations what it has to do with others
 * @param citation how it is cited as a whole
 * @param quotations the clause that is to be cited and its parts, where one was asked for
 * @param images whether there are images of its pages, and how
 * @param address where it is, to be handed on
 * @param query what is looked for in it, or nothing
 */
public record DocumentPage(
        DocumentCard card,
        List<LibraryCard.Row> rows,
        List<ContentsTree.Entry> contents,
        DocumentText text,
        CataloguedFacts facts,
        List<MinutesSheet.Fact> meeting,
        List<MinutesSheet.Item> agenda,
        DocumentRelations relations,
        String citation,
        List<CitationText.Quotation> quotations,
        Images images,
        VisitedAddress address,
        String query) {

    /** How there are images of the pages. */
    public enum Images {
        NONE,
        /** The pages of the file itself. */
        ORIGINAL,
        /** Made by LibreOffice. */
        CONVERTED
    }

    /** The path of this page. */
    public String path() {
        return Addresses.document(card.id());
    }

    /** The page that shows how this clause is cited. */
    public String citing(String anchor) {
        return path() + "?cite=" + anchor + "#cite";
    }

    /** The pages that can be shown at once: those of the file itself, where it is known how many. */
    public int shownPages() {
        return images == Images.ORIGINAL ? card.source().pages().orElse(0) : 0;
    }

    /** The address of the image of a page. */
    public String image(int page) {
        return path() + "/pages/" + page;
    }

    /** Where the image of a page is on this page, where it is there. */
    public Optional<String> imageAnchor(DocumentText.PageMark mark) {
        return mark.page() <= shownPages() ? Optional.of("#page-image-" + mark.page()) : Optional.empty();
    }
}
