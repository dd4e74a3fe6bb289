package dangjian.indexer.relations;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationKind;
import dangjian.corpus.document.CitationTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a citation leads to. */
final class CitationResolver {

    /** What abolishes 《…法（试行）》 does not abolish 《…法》. */
    private static final Pattern TRIAL = Pattern.compile("[（(](?:试行|暂行|草案)[）)]");

    private final TitleIndex titles;
    private final LocalDate today;

    CitationResolver(TitleIndex titles, LocalDate today) {
        this.titles = titles;
        this.today = today;
    }

    /** The citation with its target, or as it is where the knowledge base has none. */
    Citation resolve(Citation citation, CatalogEntry citing) {
        if (citation.namesItself()) {
            return citation.clause()
                    .flatMap(citing::anchor)
                    .map(anchor ->
                            citation.leadingTo(citation.kind(), new CitationTarget(citing.id(), Optional.of(anchor))))
                    .orElse(citation);
        }
        List<CatalogEntry> byNumber = citation.number().map(this::byNumber).orElse(List.of());
        if (!byNumber.isEmpty()) {
            return resolved(citation, citing, byNumber);
        }
        List<CatalogEntry> byTitle = citation.title().isEmpty() ? List.of() : titles.byTitle(citation.title());
        if (!byTitle.isEmpty()) {
            return resolved(citation, citing, byTitle);
        }
        if (citation.inBrackets()) {
            return citation;
        }
        return titles.byEnding(citation.title())
                .map(ending -> resolved(citation.withName(ending.length()), citing, ending.entries()))
                .orElse(citation);
    }

    /** A number in running text may have words before it that are not part of it. */
    private List<CatalogEntry> byNumber(dangjian.corpus.document.DocumentNumber number) {
        List<CatalogEntry> exact = titles.byNumber(number.toString());
        if (!exact.isEmpty()) {
            return exact;
        }
        return number.endings().stream()
                .map(ending -> titles.byNumber(ending.toString()))
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Citation resolved(Citation citation, CatalogEntry citing, List<CatalogEntry> versions) {
        return choose(citation, citing, versions)
                .map(target -> citation.leadingTo(
                        citation.kind(),
                        new CitationTarget(target.id(), citation.clause().flatMap(target::anchor))))
                .orElse(citation);
    }

    /**
     * The version that is meant: what is abolished or amended is the one before; else the newest in force, or the newest that has the clause.
     *
     * @param versions the oldest first
     */
    private Optional<CatalogEntry> choose(Citation citation, CatalogEntry citing, List<CatalogEntry> versions) {
        boolean isTrial = TRIAL.matcher(citation.title()).find();
        if (isTrial && citation.kind() == CitationKind.REPEALS) {
            return versions.stream()
                    .filter(version -> TRIAL.matcher(version.card().title()).find())
                    .reduce((older, newer) -> newer);
        }
        boolean changes = citation.kind() == CitationKind.REPEALS || citation.kind() == CitationKind.AMENDS;
        List<CatalogEntry> others = changes
                ? versions.stream()
                        .filter(version -> !version.id().equals(citing.id())
                                && (!version.day().isAfter(citing.day())
                                        || citing.card().date().isEmpty()))
                        .toList()
                : versions;
        if (changes && others.isEmpty()) {
            return versions.stream()
                    .filter(version -> !version.id().equals(citing.id()))
                    .findFirst();
        }
        if (changes) {
            return Optional.of(others.get(others.size() - 1));
        }
        List<CatalogEntry> inForce = others.stream()
                .filter(version -> !version.firstDay().isAfter(today))
                .toList();
        List<CatalogEntry> candidates = inForce.isEmpty() ? others : inForce;
        return candidates.reversed().stream()
                .filter(version -> citation.clause()
                        .map(clause -> version.anchor(clause).isPresent())
                        .orElse(true))
                .findFirst()
                .or(() -> Optional.of(candidates.get(candidates.size() - 1)));
    }
}
