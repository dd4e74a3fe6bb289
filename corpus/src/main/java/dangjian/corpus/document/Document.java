package dangjian.corpus.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document of the knowledge base with what is known about it and all of its text.
 *
 * @param id its stable address: 1–40 ASCII letters, digits and hyphens
 * @param title the title (标题) on one line
 * @param kind what it is
 * @param number the document number (发文字号) in the form "临委发〔2023〕5号", where it has one
 * @param issuer who issued it (发文机关), or whose experience or meeting it is, where the text says so
 * @param date the day it was issued, written or held, where the text says so
 * @param effectiveFrom the day it comes into force (施行日期), where the text says so
 * @param status whether it is in force
 * @param visibility who may see it
 * @param topics ids of its topics, the strongest first
 * @param source the file it came from
 * @param passages all of its text, in order
 */
public record Document(
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
        SourceFile source,
        List<Passage> passages) {

    public Document {
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
        passages = List.copyOf(passages);
    }
}
