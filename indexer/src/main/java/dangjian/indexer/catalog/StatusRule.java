package dangjian.indexer.catalog;

import dangjian.corpus.document.ValidityStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a text is in force, as far as it says so itself: one whose day is still to come is not yet. That an older text has not been abolished by another
 * since, it can't say.
 */
final class StatusRule implements MetadataRule<ValidityStatus> {

    private final Clock clock;

    StatusRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Attribute<ValidityStatus> attribute() {
        return Attribute.STATUS;
    }

    @Override
    public Optional<ValidityStatus> find(SourceText text, Findings sofar) {
        return sofar.get(Attribute.EFFECTIVE_FROM)
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .map(day -> ValidityStatus.PENDING);
    }
}
