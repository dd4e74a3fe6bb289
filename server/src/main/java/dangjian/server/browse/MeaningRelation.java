package dangjian.server.browse;

import dangjian.server.search.Meaning;
import java.io.IOException;
import java.util.List;

/** What means nearly the same in other words. */
public final class MeaningRelation implements RelationSource {

    private static final int MOST = 12;
    private static final double NEAREST = 1.6;

    private final Meaning meaning;

    public MeaningRelation(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public void find(RelationSubject subject, Neighbours found) throws IOException {
        List<Integer> near = meaning.near(subject.view(), subject.number(), MOST);
        for (int i = 0; i < near.size(); i++) {
            found.add(subject.view().card(near.get(i)).id(), NEAREST * (MOST - i) / MOST, "意思相近");
        }
    }
}
