package dangjian.indexer.catalog;

import dangjian.indexer.catalog.StructureMarker.Level;
import dangjian.indexer.extract.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines that begin with 第×条 are articles, and which only speak of one. Articles count up: a number that does not go on from the one before, while the
 * one that would still follows, is a quotation at the start of a line.
 */
final class ArticleChain {

    /** Two make a text one with articles; a single one is something quoted. */
    private static final int FEWEST = 2;

    private record Candidate(int index, StructureMarker marker) {

        long key() {
            return key(marker.number(), marker.branch());
        }

        static long key(int number, int branch) {
            return number * 1000L + branch;
        }
    }

    private final Set<Integer> articles = new HashSet<>();
    private final Set<Integer> restarts = new HashSet<>();

    private ArticleChain() {}

    /** The articles of a text; each of its attachments has a chain of its own. */
    static ArticleChain of(Outline outline) {
        ArticleChain chain = new ArticleChain();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = outline.bodyStart(); i < outline.imprintStart(); i++) {
            Block block = outline.blocks().get(i);
            if (block.type() == Block.Type.TABLE_ROW
                    || outline.contents().has(i)
                    || outline.quoted().has(i)) {
                continue;
            }
            if (Outline.isAttachment(block.text())) {
                chain.link(candidates);
                candidates.clear();
                continue;
            }
            int index = i;
            StructureMarker.at(block.text())
                    .filter(marker -> marker.level() == Level.ARTICLE)
                    .ifPresent(marker -> candidates.add(new Candidate(index, marker)));
        }
        chain.link(candidates);
        if (chain.articles.size() < FEWEST) {
            chain.articles.clear();
        }
        return chain;
    }

    boolean isEmpty() {
        return articles.isEmpty();
    }

    /** Whether the block with this index begins an article. */
    boolean isArticle(int index) {
        return articles.contains(index);
    }

    /** Whether the block with this index begins another count, from 第一条 again, without an attachment's heading before it. */
    boolean isRestart(int index) {
        return restarts.contains(index);
    }

    private void link(List<Candidate> candidates) {
        Map<Long, Integer> lastPlace = new HashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            lastPlace.put(candidates.get(i).key(), i);
        }
        Optional<StructureMarker> before = Optional.empty();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            boolean restarts = before.isPresent() && isRestart(candidate.marker(), before.orElseThrow(), i, lastPlace);
            if (restarts || goesOn(candidate.marker(), before, i, lastPlace)) {
                articles.add(candidate.index());
                before = Optional.of(candidate.marker());
                if (restarts) {
                    this.restarts.add(candidate.index());
                }
            }
        }
    }

    private static boolean goesOn(
            StructureMarker marker, Optional<StructureMarker> before, int place, Map<Long, Integer> lastPlace) {
        int number = before.map(StructureMarker::number).orElse(0);
        int branch = before.map(StructureMarker::branch).orElse(0);
        boolean isNext = marker.number() == number + 1 && marker.branch() == 0
                || marker.number() == number && marker.branch() == branch + 1;
        if (isNext) {
            return true;
        }
        boolean isLater = marker.number() > number || marker.number() == number && marker.branch() > branch;
        boolean nextStillComes = comesAfter(Candidate.key(number + 1, 0), place, lastPlace)
                || number > 0 && comesAfter(Candidate.key(number, branch + 1), place, lastPlace);
        return isLater && !nextStillComes;
    }

    private static boolean isRestart(
            StructureMarker marker, StructureMarker before, int place, Map<Long, Integer> lastPlace) {
        return marker.number() == 1
                && marker.branch() == 0
                && before.number() >= FEWEST
                && comesAfter(Candidate.key(2, 0), place, lastPlace)
                && !comesAfter(Candidate.key(before.number() + 1, 0), place, lastPlace);
    }

    private static boolean comesAfter(long key, int place, Map<Long, Integer> lastPlace) {
        return lastPlace.getOrDefault(key, -1) > place;
    }
}
