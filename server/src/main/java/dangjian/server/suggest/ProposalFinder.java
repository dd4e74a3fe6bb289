package dangjian.server.suggest;

import dangjian.indexer.analysis.PinyinReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds for the pieces of a run the known forms that sound the same or are one slip away, as far as the run itself lets them seem possible. */
final class ProposalFinder {

    private static final int SHORTEST_OF_ONE_SLIP = 4;
    private static final int SHORTEST_EXCHANGED = 3;
    private static final int SHORTEST_TITLE_OF_ONE_SLIP = 5;

    private static final int LONGEST_PIECE = 16;

    private final KnownForms forms;
    private final PinyinReader pinyin;

    ProposalFinder(KnownForms forms, PinyinReader pinyin) {
        this.forms = forms;
        this.pinyin = pinyin;
    }

    /** What may have been meant, the best first. */
    List<Proposal> find(WrittenRun run) {
        List<Proposal> found = new ArrayList<>();
        List<Sounds> sounds = Sounds.of(run.letters(), pinyin);
        for (int from = 0; from < run.length(); from++) {
            for (int to = from + 2; to <= run.length(); to++) {
                boolean isTried = to - from <= LONGEST_PIECE || run.isAll(from, to);
                if (isTried && !run.wouldCutSound(from, to) && !run.isKnown(forms, from, to)) {
                    addSounding(run, from, to, sounds, found);
                    addNear(run, from, to, found);
                }
            }
        }
        return found.stream().distinct().sorted(Proposal.BEST_FIRST).toList();
    }

    private void addSounding(WrittenRun run, int from, int to, List<Sounds> sounds, List<Proposal> found) {
        for (Sounds each : sounds) {
            if (!forms.maySoundLike(each.hash(from, to))) {
                continue;
            }
            for (KnownForm form : forms.soundingLike(each.between(from, to))) {
                Slip slip = Slip.ofSound(run.between(from, to), form.letters());
                Proposal proposal = new Proposal(from, to, form, moved(slip, from));
                if (isPossible(run, proposal)) {
                    found.add(proposal);
                }
            }
        }
    }

    private void addNear(WrittenRun run, int from, int to, List<Proposal> found) {
        if (!run.isAll(from, to) && !run.hasDoubtful(from, to)) {
            return;
        }
        for (KnownForm form : forms.nearly(run.between(from, to))) {
            Optional<Slip> slip = Slip.between(run.between(from, to), form.letters());
            if (slip.isPresent() && isLongEnough(form, slip.get().kind())) {
                Proposal proposal = new Proposal(from, to, form, moved(slip.get(), from));
                if (isPossible(run, proposal)) {
                    found.add(proposal);
                }
            }
        }
    }

    private static Slip moved(Slip slip, int by) {
        return new Slip(slip.kind(), slip.from() + by, slip.to() + by);
    }

    private static boolean isLongEnough(KnownForm form, Slip.Kind kind) {
        int length = form.letters().length();
        return switch (form.source()) {
            case TITLE -> length >= SHORTEST_TITLE_OF_ONE_SLIP;
            case TERM -> length >= (kind == Slip.Kind.EXCHANGED ? SHORTEST_EXCHANGED : SHORTEST_OF_ONE_SLIP);
            case WORD -> length >= SHORTEST_OF_ONE_SLIP;
        };
    }

    /** The shorter the form, and the more of what would be changed is a word already, the more has to speak for it. */
    private boolean isPossible(WrittenRun run, Proposal proposal) {
        Slip slip = proposal.slip();
        if (wouldHurt(run, slip) || addsOrDropsAnEnd(run, proposal) || makesNumber(proposal)) {
            return false;
        }
        KnownForm meant = proposal.meant();
        boolean isAll = run.isAll(proposal.from(), proposal.to());
        if (meant.isWord() && slip.kind() == Slip.Kind.SOUND && !soundsExactly(run, proposal)) {
            return false;
        }
        if (meant.letters().length() == 2) {
            return !run.hasWord(proposal.from(), proposal.to()) || isAll && !meant.isWord();
        }
        boolean changesWord = run.hasWord(slip.from(), slip.to());
        if (changesWord && slip.kind() == Slip.Kind.WRONG) {
            return false;
        }
        if (isAll || slip.kind() == Slip.Kind.SOUND && !meant.isWord()) {
            return true;
        }
        boolean isAtEnd = slip.from() == proposal.from() || slip.to() == proposal.to();
        boolean isDoubtful = run.hasDoubtful(slip.from() - 1, slip.to() + 1);
        return isDoubtful
                && !(meant.isWord() && changesWord)
                && !(slip.kind() == Slip.Kind.WRONG && isAtEnd)
                && (meant.letters().length() >= SHORTEST_OF_ONE_SLIP
                        || run.liesBetweenWords(proposal.from(), proposal.to()));
    }

    /** Of a letter that stands there twice either may be the one too many. */
    private static boolean wouldHurt(WrittenRun run, Slip slip) {
        boolean isTwice = slip.kind() == Slip.Kind.SUPERFLUOUS
                && slip.from() > 0
                && run.letters().charAt(slip.from()) == run.letters().charAt(slip.from() - 1);
        return run.wouldHurt(slip.from(), slip.to()) && !(isTwice && !run.wouldHurt(slip.from() - 1, slip.to() - 1));
    }

    /** Whether each letter can be read as the one that was meant, z not taken for zh. */
    private boolean soundsExactly(WrittenRun run, Proposal proposal) {
        for (int i = 0; i < proposal.meant().letters().length(); i++) {
            char typed = run.letters().charAt(proposal.from() + i);
            char meant = proposal.meant().letters().charAt(i);
            if (typed != meant && pinyin.readings(typed).stream().noneMatch(pinyin.readings(meant)::contains)) {
                return false;
            }
        }
        return true;
    }

    /** A letter more or less at an end is another piece of the text, not a slip, unless it stands there twice. */
    private static boolean addsOrDropsAnEnd(WrittenRun run, Proposal proposal) {
        Slip slip = proposal.slip();
        boolean isLast = slip.to() == proposal.to();
        boolean isAtEnd = slip.from() == proposal.from() || isLast;
        return switch (slip.kind()) {
            case MISSING -> isAtEnd;
            case SUPERFLUOUS ->
                isAtEnd
                        && !(isLast
                                && run.letters().charAt(slip.from())
                                        == run.letters().charAt(slip.from() - 1));
            case SOUND, EXCHANGED, WRONG -> false;
        };
    }

    /** 成立时一年 is no slip for 成立十一年. */
    private static boolean makesNumber(Proposal proposal) {
        Slip slip = proposal.slip();
        int from = slip.from() - proposal.from();
        return slip.kind() == Slip.Kind.SOUND
                && proposal.meant().source() != KnownForm.Source.TERM
                && Slip.isNumber(proposal.meant().letters().substring(from, from + slip.to() - slip.from()));
    }
}
