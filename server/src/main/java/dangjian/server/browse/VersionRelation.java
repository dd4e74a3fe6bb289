package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.ValidityReason;
import dangjian.corpus.document.ValidityStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** For a text that is no longer in force, the version that is; other versions are told on the page anyway. */
final class VersionRelation implements RelationSource {

    private static final double IN_FORCE_NOW = 6;

    @Override
    public void find(RelationSubject subject, Neighbours found) throws IOException {
        boolean isOld = subject.card().status() == ValidityStatus.REPEALED
                || subject.details().validity().reason() == ValidityReason.REPLACED_BY;
        if (!isOld) {
            return;
        }
        List<String> newestFirst = new ArrayList<>(subject.details().versions()).reversed();
        for (String id : newestFirst) {
            boolean isInForce = subject.other(id)
                    .map(DocumentCard::status)
                    .filter(status -> status == ValidityStatus.EFFECTIVE || status == ValidityStatus.AMENDED)
                    .isPresent();
            if (isInForce) {
                found.add(id, IN_FORCE_NOW, "现行有效的版本");
                return;
            }
        }
    }
}
