package dangjian.indexer.relations;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationKind;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.Validity;
import dangjian.corpus.document.ValidityReason;
import dangjian.corpus.document.ValidityStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each document whether it is in force today, and why. Abolished by another counts first, then its own dates, then a newer text under its title, then an
 * amendment that it does not contain yet.
 */
final class ValidityJudge {

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.8;
    private static final double ASSUMED = 0.6;

    /** Something that another document does to this one. */
    private record Change(CatalogEntry by, Citation citation) {

        Optional<CitationTarget> place() {
            return Optional.of(new CitationTarget(by.id(), Optional.of(citation.anchor())));
        }
    }

    private final Map<String, List<Change>> changes = new HashMap<>();
    private final TitleIndex titles;
    private final LocalDate today;
    private LocalDate nextChange = LocalDate.MAX;

    ValidityJudge(
            List<CatalogEntry> entries, Map<String, List<Citation>> citations, TitleIndex titles, LocalDate today) {
        this.titles = titles;
        this.today = today;
        for (CatalogEntry entry : entries) {
            if (entry.isPolicy()) {
                citations.get(entry.id()).forEach(citation -> register(entry, citation));
            }
        }
    }

    private void register(CatalogEntry by, Citation citation) {
        boolean changesIt = citation.kind() == CitationKind.REPEALS || citation.kind() == CitationKind.AMENDS;
        citation.target()
                .filter(target -> changesIt && !target.documentId().equals(by.id()))
                .ifPresent(target -> changes.computeIfAbsent(target.documentId(), none -> new ArrayList<>())
                        .add(new Change(by, citation)));
    }

    /** The next day after today on which a judgement changes, of those made so far. */
    Optional<LocalDate> nextChange() {
        return nextChange.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(nextChange);
    }

    Validity judge(CatalogEntry entry) {
        if (!entry.isPolicy()) {
            return Validity.unknown(ValidityReason.NO_RULES);
        }
        return repealed(entry)
                .or(() -> pending(entry))
                .or(() -> expired(entry))
                .or(() -> replaced(entry))
                .or(() -> amended(entry))
                .orElseGet(() -> inForce(entry));
    }

    private Optional<Validity> repealed(CatalogEntry entry) {
        return changesOf(entry, CitationKind.REPEALS)
                .filter(change -> change.citation().clause().isEmpty())
                .filter(change -> hasCome(change.by().firstDay()))
                .findFirst()
                .map(change -> validity(ValidityStatus.REPEALED, ValidityReason.REPEALED_BY, change, SURE));
    }

    private Optional<Validity> pending(CatalogEntry entry) {
        return entry.card()
                .effectiveFrom()
                .filter(day -> !hasCome(day))
                .map(day -> new Validity(
                        ValidityStatus.PENDING, ValidityReason.NOT_YET, Optional.of(day), own(entry), SURE));
    }

    private Optional<Validity> expired(CatalogEntry entry) {
        return entry.expires()
                .filter(last -> hasCome(last.plusDays(1)))
                .map(last -> new Validity(
                        ValidityStatus.REPEALED,
                        ValidityReason.EXPIRED,
                        Optional.of(last),
                        Optional.of(new CitationTarget(entry.id(), Optional.empty())),
                        LIKELY));
    }

    private Optional<Validity> replaced(CatalogEntry entry) {
        return titles.byTitle(entry.card().title()).stream()
                .filter(other ->
                        other.day().isAfter(entry.day()) && entry.card().date().isPresent())
                .filter(other -> other.wording() != entry.wording())
                .filter(other -> hasCome(other.firstDay()))
                .reduce((earlier, later) -> later)
                .map(newer -> new Validity(
                        ValidityStatus.AMENDED,
                        ValidityReason.REPLACED_BY,
                        newer.card()
                                .effectiveFrom()
                                .filter(day -> day.isAfter(newer.day()))
                                .or(() -> newer.card().date()),
                        Optional.of(new CitationTarget(newer.id(), Optional.empty())),
                        LIKELY));
    }

    private Optional<Validity> amended(CatalogEntry entry) {
        return changesOf(entry, CitationKind.AMENDS, CitationKind.REPEALS)
                .filter(change -> change.citation().kind() == CitationKind.AMENDS
                        || change.citation().clause().isPresent())
                .filter(change -> hasCome(change.by().firstDay()))
                .reduce((earlier, later) ->
                        later.by().day().isAfter(earlier.by().day()) ? later : earlier)
                .map(change -> validity(ValidityStatus.AMENDED, ValidityReason.AMENDED_BY, change, LIKELY));
    }

    private Validity inForce(CatalogEntry entry) {
        if (entry.card().effectiveFrom().isPresent()) {
            return new Validity(
                    ValidityStatus.EFFECTIVE,
                    ValidityReason.IN_FORCE,
                    entry.card().effectiveFrom(),
                    own(entry),
                    LIKELY);
        }
        return entry.card().date().isPresent()
                ? new Validity(
                        ValidityStatus.EFFECTIVE,
                        ValidityReason.ISSUED,
                        entry.card().date(),
                        Optional.empty(),
                        ASSUMED)
                : Validity.unknown(ValidityReason.NO_DATE);
    }

    /** What later documents do to one; a text that is as new as the change has it already. */
    private java.util.stream.Stream<Change> changesOf(CatalogEntry entry, CitationKind... kinds) {
        return changes.getOrDefault(entry.id(), List.of()).stream()
                .filter(change -> List.of(kinds).contains(change.citation().kind()))
                .filter(change -> change.by().day().isAfter(entry.day())
                        || change.by().card().date().isEmpty()
                        || entry.card().date().isEmpty());
    }

    private static Optional<CitationTarget> own(CatalogEntry entry) {
        return Optional.of(new CitationTarget(entry.id(), entry.effectiveAnchor()));
    }

    private static Validity validity(ValidityStatus status, ValidityReason reason, Change change, double confidence) {
        return new Validity(
                status,
                reason,
                change.by().card().effectiveFrom().or(() -> change.by().card().date()),
                change.place(),
                confidence);
    }

    /** Whether a day is here; one that is still to come is noted. */
    private boolean hasCome(LocalDate day) {
        if (!day.isAfter(today)) {
            return true;
        }
        nextChange = day.isBefore(nextChange) ? day : nextChange;
        return false;
    }
}
