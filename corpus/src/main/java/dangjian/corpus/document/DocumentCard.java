package dangjian.corpus.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about a document: its card in the library.
 *
 * @param id its stable address: 1–40 ASCII letters, digits and hyphens
 * @param title the title (标题) on one line
 * @param kind what it is
 * @param number the document number (发文字号), where it has one
 * @param issuer who issued it (发文机关), or whose experience or meeting it is, where the text says so
 * @param date the day it was issued, written or held, where the text says so
 * @param effectiveFrom the day it comes into force (施行日期), where the text says so
 * @param status whether it is in force
 * @param visibility who may see it
 * @param topics ids of its topics, the strongest first
 * @param source the file it came from
 */
public record DocumentCard(
        String id,
        String title,
        DocumentKind kind,
        Optional<DocumentNumber> number,
        Optional<String> issuer,
        Optional<LocalDate> date,
        Optional<LocalDate> effectiveFrom,
        ValidityStatus status,
        Visibility visibility,
        List<String> topics,
        SourceFile source) {

    public DocumentCard {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(number);
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(date);
        Objects.requireNonNull(effectiveFrom);
        Objects.requireNonNull(status);
        Objects.requireNonNull(visibility);
        Objects.requireNonNull(source);
        topics = List.copyOf(topics);
    }

    /** This card with another status. */
    public DocumentCard withStatus(ValidityStatus newStatus) {
        return new DocumentCard(
                id, title, kind, number, issuer, date, effectiveFrom, newStatus, visibility, topics, source);
    }

    /** This card with another visibility. */
    public DocumentCard withVisibility(Visibility newVisibility) {
        return new DocumentCard(
                id, title, kind, number, issuer, date, effectiveFrom, status, newVisibility, topics, source);
    }

    /** This card of the same text at another place. */
    public DocumentCard at(String newId, SourceFile newSource) {
        return new DocumentCard(
                newId, title, kind, number, issuer, date, effectiveFrom, status, visibility, topics, newSource);
    }
}
