package dangjian.server.suggest;

import dangjian.corpus.document.DocumentNumber;
import dangjian.indexer.analysis.PinyinReader;
import dangjian.indexer.analysis.WordSegmenter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one question may have been meant to be, for one viewer and one generation. */
final class Corrections {

    private static final int LONGEST_LETTERS = 60;
    private static final int MOST_COUNTED = 10;
    private static final int CLEARLY_MORE = 20;
    private static final int LEAST_DOCUMENTS = 2;
    private static final int LEAST_DOCUMENTS_ALONE = 3;
    private static final int CONTEXT = 2;

    private final KnownForms forms;
    private final SuggestionIndex suggestions;
    private final WordSegmenter segmenter;
    private final ProposalFinder finder;

    Corrections(KnownForms forms, SuggestionIndex suggestions, WordSegmenter segmenter, PinyinReader pinyin) {
        this.forms = forms;
        this.suggestions = suggestions;
        this.segmenter = segmenter;
        this.finder = new ProposalFinder(forms, pinyin);
    }

    List<String> of(String typed, Occurrences occurrences, int most) throws IOException {
        Letters letters = Letters.of(typed);
        boolean isTooLong = letters.length() < 2 || letters.length() > LONGEST_LETTERS;
        if (isTooLong || DocumentNumber.findIn(typed).isPresent() || forms.knows(letters.toString())) {
            return List.of();
        }
        boolean hasLatin = letters.toString().chars().anyMatch(c -> Letters.isLatin((char) c));
        return hasLatin
                ? spelled(typed, letters.toString(), occurrences, most)
                : rewritten(typed, letters, occurrences, most);
    }

    private List<String> spelled(String typed, String letters, Occurrences occurrences, int most) throws IOException {
        if (occurrences.of(typed) > 0) {
            return List.of();
        }
        boolean isAllLatin = letters.chars().allMatch(c -> Letters.isLatin((char) c));
        List<String> read = isAllLatin ? new PinyinReading(forms).read(letters, most) : List.of();
        return read.isEmpty() ? suggestions.spelledOut(typed, most) : read;
    }

    private List<String> rewritten(String typed, Letters letters, Occurrences occurrences, int most)
            throws IOException {
        List<Proposal> accepted = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= letters.length(); i++) {
            boolean isEnd = i == letters.length()
                    || letters.standsApart(i)
                    || isChinese(letters, i) != isChinese(letters, i - 1);
            if (isEnd) {
                if (isChinese(letters, start) && i - start > 1) {
                    boolean isAll = i - start == letters.length();
                    accepted.addAll(proposals(letters.toString().substring(start, i), isAll, start, occurrences));
                }
                start = i;
            }
        }
        return versions(typed, letters, accepted, most);
    }

    private static boolean isChinese(Letters letters, int index) {
        return Letters.isChinese(letters.at(index));
    }

    /** What was accepted for a run, with places counted from the beginning of the question. */
    private List<Proposal> proposals(String run, boolean isAll, int start, Occurrences occurrences) throws IOException {
        List<Proposal> accepted = new ArrayList<>();
        if (forms.knows(run)) {
            return accepted;
        }
        WrittenRun written = new WrittenRun(run, isAll, forms, segmenter);
        int counted = 0;
        for (Proposal each : finder.find(written)) {
            if (counted++ < MOST_COUNTED && isMoreFrequent(written, each, occurrences)) {
                accepted.add(new Proposal(each.from() + start, each.to() + start, each.meant(), each.slip()));
            }
        }
        return accepted;
    }

    private static boolean isMoreFrequent(WrittenRun run, Proposal proposal, Occurrences occurrences)
            throws IOException {
        int typed = occurrences.of(run.between(proposal.from(), proposal.to()));
        KnownForm meant = proposal.meant();
        if (typed > 0
                && (meant.source() != KnownForm.Source.TERM || proposal.slip().kind() != Slip.Kind.SOUND)) {
            return false;
        }
        if (meant.source() == KnownForm.Source.TITLE) {
            return true;
        }
        int documents = meant.isWord() ? occurrences.of(meant.letters()) : meant.count();
        if (typed * CLEARLY_MORE > documents) {
            return false;
        }
        if (run.isAll(proposal.from(), proposal.to())) {
            return documents >= (meant.isWord() ? LEAST_DOCUMENTS_ALONE : 1);
        }
        return !meant.isWord() && meant.letters().length() > 2 || standsInContext(run, proposal, occurrences);
    }

    /** Whether documents have the word together with the known word of two characters before or behind it. */
    private static boolean standsInContext(WrittenRun run, Proposal proposal, Occurrences occurrences)
            throws IOException {
        String meant = proposal.meant().letters();
        int before = proposal.from() - CONTEXT;
        int behind = proposal.to() + CONTEXT;
        return before >= 0
                        && run.isKnownWord(before, proposal.from())
                        && occurrences.of(run.between(before, proposal.from()) + meant) >= LEAST_DOCUMENTS
                || behind <= run.length()
                        && run.isKnownWord(proposal.to(), behind)
                        && occurrences.of(meant + run.between(proposal.to(), behind)) >= LEAST_DOCUMENTS;
    }

    /** The question with all that can be mended mended; then with another reading of one of the places. */
    private static List<String> versions(String typed, Letters letters, List<Proposal> accepted, int most) {
        Set<String> versions = new LinkedHashSet<>();
        for (Proposal first : accepted) {
            if (versions.size() < most) {
                List<Proposal> chosen = new ArrayList<>(List.of(first));
                for (Proposal other : accepted) {
                    if (chosen.stream().noneMatch(other::overlaps)) {
                        chosen.add(other);
                    }
                }
                versions.add(mended(typed, letters, chosen));
            }
        }
        versions.remove(typed);
        return List.copyOf(versions);
    }

    private static String mended(String typed, Letters letters, List<Proposal> chosen) {
        StringBuilder out = new StringBuilder(typed);
        chosen.stream()
                .sorted(Comparator.comparingInt(Proposal::from).reversed())
                .forEach(each -> out.replace(
                        letters.originalStart(each.from()),
                        letters.originalEnd(each.to()),
                        each.meant().written()));
        return out.toString();
    }
}
