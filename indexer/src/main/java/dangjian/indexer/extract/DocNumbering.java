package dangjian.indexer.extract;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The automatic numbers of a Word 97 document. [MS-DOC] §2.4.6.3 and §2.9.150 (LVLF). */
final class DocNumbering {

    private static final int INFO_BYTE = 5;
    private static final int NO_RESTART = 0x08;
    private static final int FOLLOWED_BY_NOTHING = 2;

    private final ListTables lists;
    private final ListCounters counters = new ListCounters();

    DocNumbering(HWPFDocument document) {
        this.lists = document.getListTables();
    }

    /** The number in front of a paragraph, with the blank behind it; empty for a paragraph without one. Call once for each, in order. */
    String next(Paragraph paragraph) {
        int override = paragraph.getIlfo();
        if (lists == null || override <= 0 || override >= 0x7FF) {
            return "";
        }
        try {
            ListData definition = lists.getListData(lists.getLfo(override).getLsid());
            if (definition == null) {
                return "";
            }
            return counters.next(new WordList(override, definition, lists.getLfoData(override)), paragraph.getIlvl());
        } catch (NoSuchElementException e) {
            return ""; // refers to a list that is not there: Word shows no number either
        }
    }

    private record WordList(int override, ListData definitionOfList, LFOData overrides)
            implements ListCounters.NumberedList {

        @Override
        public String id() {
            return String.valueOf(override);
        }

        @Override
        public String definition() {
            return String.valueOf(definitionOfList.getLsid());
        }

        @Override
        public Optional<NumberedLevel> level(int level) {
            return overriding(level)
                    .filter(ListFormatOverrideLevel::isFormatting)
                    .map(ListFormatOverrideLevel::getLevel)
                    .or(() -> level < definitionOfList.numLevels()
                            ? Optional.ofNullable(definitionOfList.getLevels()[level])
                            : Optional.empty())
                    .map(WordList::shape);
        }

        @Override
        public Optional<Integer> startOverride(int level) {
            return overriding(level)
                    .filter(ListFormatOverrideLevel::isStartAt)
                    .map(each -> each.isFormatting() && each.getLevel() != null
                            ? each.getLevel().getStartAt()
                            : each.getIStartAt());
        }

        private Optional<ListFormatOverrideLevel> overriding(int level) {
            if (overrides == null || overrides.getRgLfoLvl() == null) {
                return Optional.empty();
            }
            for (ListFormatOverrideLevel each : overrides.getRgLfoLvl()) {
                if (each != null && each.getLevelNum() == level) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        private static NumberedLevel shape(ListLevel level) {
            StringBuilder text = new StringBuilder();
            String raw = level.getNumberText() == null ? "" : level.getNumberText();
            raw.chars().forEach(c -> {
                if (c < ListCounters.LEVELS) {
                    text.append('%').append((char) ('1' + c));
                } else {
                    text.append((char) c);
                }
            });
            boolean neverMind = (level.toByteArray()[INFO_BYTE] & NO_RESTART) != 0;
            return new NumberedLevel(
                    level.getStartAt(),
                    NumberFormat.ofWord97(level.getNumberFormat()),
                    text.toString(),
                    level.getTypeOfCharFollowingTheNumber() == FOLLOWED_BY_NOTHING ? "" : " ",
                    level.isLegalNumbering(),
                    neverMind ? level.getRestart() : -1);
        }
    }
}
