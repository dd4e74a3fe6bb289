package dangjian.indexer.catalog;

import dangjian.indexer.catalog.StructureMarker.Level;
import dangjian.indexer.extract.Block;
import java.util.ArrayList;
import java.util.List;

/** Where in the structure of a text the splitter stands: the headings above, the numbers, the count of paragraphs; and the anchors and labels they give. */
final class Numbering {

    private static final int LONGEST_PATH_STEP = 60;

    /** A heading that is open: the marker's level, or the heading level of one without a number, with its words. */
    private record Step(int rank, StructureMarker marker, String heading) {}

    private static final int UNNUMBERED = 100;

    private final List<Step> steps = new ArrayList<>();
    private String attachment = "";
    private String attachmentTitle = "";
    private int attachments;
    private int parts;
    private int headings;
    private int paragraphs;
    private int tables;
    private boolean sectionChanged;

    void enterAttachment(String title) {
        attachments++;
        attachment = "att" + attachments + "-";
        attachmentTitle = title;
        steps.clear();
        paragraphs = 0;
        headings = 0;
        tables = 0;
        sectionChanged = true;
    }

    /** Articles count from 第一条 again: what follows is a text of its own within the file. */
    void restart() {
        parts++;
        attachment = "part" + (parts + 1) + "-";
        steps.clear();
        paragraphs = 0;
        headings = 0;
        tables = 0;
        sectionChanged = true;
    }

    void enter(StructureMarker marker, String text) {
        if (marker.level() == Level.ARTICLE) {
            return;
        }
        int rank = marker.level().ordinal();
        steps.removeIf(step -> step.rank() >= rank && step.rank() < UNNUMBERED);
        if (marker.level() == Level.FIRST) {
            steps.removeIf(step -> step.rank() >= UNNUMBERED + 3);
        }
        steps.add(new Step(rank, marker, heading(text)));
        startSection();
    }

    void enterHeading(Block heading) {
        int rank = UNNUMBERED + heading.level();
        steps.removeIf(step -> step.rank() >= rank || step.rank() < UNNUMBERED);
        steps.add(new Step(rank, null, heading(heading.text())));
        headings++;
        startSection();
    }

    private void startSection() {
        if (steps.stream().anyMatch(step -> step.marker() != null)) {
            paragraphs = 0;
        }
        sectionChanged = true;
    }

    /** Whether no heading came since the last paragraph. */
    boolean isSameSection() {
        return !sectionChanged;
    }

    void nextParagraph() {
        paragraphs++;
        sectionChanged = false;
    }

    void nextTable() {
        tables++;
        sectionChanged = true;
    }

    String anchor(String own) {
        return attachment + own;
    }

    String headingAnchor() {
        return anchor("h" + headings);
    }

    /** "s2-1" for 二（一), "ch2-sec1" for 第二章第一节. */
    String itemAnchor() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            if (step.marker() == null) {
                continue;
            }
            String prefix = switch (step.marker().level()) {
                case BOOK -> "book";
                case DIVISION -> "div";
                case CHAPTER -> "ch";
                case SECTION -> "sec";
                default -> out.isEmpty() || !out.toString().startsWith("s") ? "s" : "";
            };
            out.append(out.isEmpty() ? "" : "-")
                    .append(prefix)
                    .append(step.marker().anchorNumber());
        }
        return anchor(out.toString());
    }

    /** "二（一）", "第二章第一节". */
    String itemLabel() {
        StringBuilder out = new StringBuilder();
        steps.stream()
                .filter(step -> step.marker() != null)
                .forEach(step -> out.append(step.marker().label()));
        return out.toString();
    }

    String paragraphAnchor() {
        boolean numbered = steps.stream().anyMatch(step -> step.marker() != null);
        return numbered ? itemAnchor() + "-p" + paragraphs : anchor("p" + paragraphs);
    }

    String paragraphLabel() {
        String item = itemLabel();
        return item.isEmpty() ? "第" + paragraphs + "段" : item + "第" + paragraphs + "段";
    }

    String tableAnchor() {
        return anchor("t" + tables);
    }

    String tableLabel() {
        return "表" + tables;
    }

    /** The headings above a paragraph or article. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        if (!attachmentTitle.isEmpty()) {
            path.add(attachmentTitle);
        }
        steps.forEach(step -> path.add(step.heading()));
        return path;
    }

    /** The headings above the item entered last, itself left out. */
    List<String> pathAbove() {
        List<String> path = path();
        return path.subList(0, path.size() - 1);
    }

    private static String heading(String text) {
        int stop = text.indexOf('。');
        String first = stop > 0 && stop < LONGEST_PATH_STEP ? text.substring(0, stop) : text;
        int limit = Math.min(first.length(), LONGEST_PATH_STEP);
        if (limit < first.length() && Character.isHighSurrogate(first.charAt(limit - 1))) {
            limit--;
        }
        return first.substring(0, limit);
    }
}
