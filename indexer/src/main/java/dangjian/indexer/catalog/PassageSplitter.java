package dangjian.indexer.catalog;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.indexer.catalog.StructureMarker.Level;
import dangjian.indexer.extract.Block;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into passages: articles where it has them (with what belongs to each as its parts), else numbered items and paragraphs. Every block goes into
 * exactly one passage, in order.
 */
final class PassageSplitter {

    /** Neighbouring short lines ("时间：…", "地点：…") make one passage up to this many characters. */
    private static final int SHORT_LINES = 120;

    /** A numbered line no longer than this and without a full stop is a heading. */
    private static final int LONGEST_HEADING = 40;

    private final Outline outline;
    private final PassageSequence passages = new PassageSequence();
    private final Numbering numbering = new Numbering();
    private final boolean legislative;

    private PassageSplitter(Outline outline) {
        this.outline = outline;
        this.legislative = hasArticles(outline.body());
    }

    /** The passages of a text. */
    static List<Passage> split(Outline outline) {
        return new PassageSplitter(outline).run();
    }

    private List<Passage> run() {
        if (outline.bodyStart() > 0) {
            passages.open(
                    PassageType.PREAMBLE,
                    "head",
                    "题头",
                    List.of(),
                    outline.blocks().get(0));
            outline.headBlocks().stream().skip(1).forEach(passages::append);
        }
        outline.body().forEach(this::add);
        if (!outline.closing().isEmpty()) {
            Block first = outline.closing().get(0);
            passages.open(PassageType.CLOSING, numbering.anchor("end"), "落款", List.of(), first);
            outline.closing().stream().skip(1).forEach(passages::append);
        }
        return passages.finish();
    }

    private static boolean hasArticles(List<Block> body) {
        return body.stream()
                        .filter(block -> StructureMarker.at(block.text())
                                .filter(marker -> marker.level() == Level.ARTICLE)
                                .isPresent())
                        .limit(2)
                        .count()
                == 2;
    }

    private void add(Block block) {
        if (block.type() == Block.Type.TABLE_ROW) {
            addTableRow(block);
            return;
        }
        if (Outline.isAttachment(block.text())) {
            numbering.enterAttachment(block.text());
            passages.open(PassageType.HEADING, numbering.anchor("title"), "附件", List.of(), block);
            return;
        }
        Optional<StructureMarker> marker = StructureMarker.at(block.text()).filter(this::isExpected);
        if (marker.isPresent()) {
            addNumbered(block, marker.get());
        } else if (block.type() != Block.Type.PARAGRAPH) {
            numbering.enterHeading(block);
            passages.open(PassageType.HEADING, numbering.headingAnchor(), block.text(), numbering.pathAbove(), block);
        } else {
            addPlain(block);
        }
    }

    private boolean isExpected(StructureMarker marker) {
        if (marker.level() == Level.ARTICLE) {
            return legislative && numbering.continues(marker);
        }
        return marker.level().isEnumeration() || legislative;
    }

    private void addNumbered(Block block, StructureMarker marker) {
        boolean withinArticle = legislative && marker.level().isEnumeration() && passages.isOpen(PassageType.ARTICLE);
        if (withinArticle) {
            passages.appendItem(block, marker);
            return;
        }
        numbering.enter(marker, block.text());
        if (marker.level() == Level.ARTICLE) {
            passages.open(
                    PassageType.ARTICLE,
                    numbering.anchor("art-" + marker.anchorNumber()),
                    marker.label(),
                    numbering.path(),
                    block);
            passages.beginArticle(marker);
        } else {
            boolean isHeading = marker.level().isAboveArticles()
                    || block.type() == Block.Type.HEADING
                    || block.text().length() <= LONGEST_HEADING
                            && block.text().indexOf('。') < 0
                            && !endsLikeItem(block.text());
            passages.open(
                    isHeading ? PassageType.HEADING : PassageType.ITEM,
                    numbering.itemAnchor(),
                    numbering.itemLabel(),
                    numbering.pathAbove(),
                    block);
        }
    }

    private static boolean endsLikeItem(String text) {
        return "；;，,：:！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void addPlain(Block block) {
        if (legislative && passages.isOpen(PassageType.ARTICLE)) {
            passages.appendParagraph(block);
            return;
        }
        int joined = passages.openLength() + block.text().length();
        if (passages.isOpen(PassageType.PARAGRAPH) && joined <= SHORT_LINES && numbering.isSameSection()) {
            passages.append(block);
            return;
        }
        numbering.nextParagraph();
        passages.open(
                PassageType.PARAGRAPH,
                numbering.paragraphAnchor(),
                numbering.paragraphLabel(),
                numbering.path(),
                block);
    }

    private void addTableRow(Block block) {
        if (passages.isOpen(PassageType.TABLE)) {
            passages.append(block);
            return;
        }
        numbering.nextTable();
        passages.open(PassageType.TABLE, numbering.tableAnchor(), numbering.tableLabel(), numbering.path(), block);
    }
}
