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
    private final ArticleChain articles;

    private PassageSplitter(Outline outline) {
        this.outline = outline;
        this.articles = ArticleChain.of(outline);
    }

    /** The passages of a text. */
    static List<Passage> split(Outline outline) {
        return new PassageSplitter(outline).run();
    }

    private List<Passage> run() {
        openWith(outline.headBlocks(), PassageType.PREAMBLE, "head", "题头");
        addRange(outline.bodyStart(), outline.closingStart());
        openWith(outline.closing(), PassageType.CLOSING, numbering.anchor("end"), "落款");
        addRange(outline.closingEnd(), outline.imprintStart());
        openWith(outline.imprint(), PassageType.CLOSING, "imprint", "版记");
        return passages.finish();
    }

    private void openWith(List<Block> blocks, PassageType type, String anchor, String label) {
        if (!blocks.isEmpty()) {
            passages.open(type, anchor, label, List.of(), blocks.get(0));
            blocks.stream().skip(1).forEach(passages::append);
        }
    }

    private void addRange(int from, int to) {
        for (int i = from; i < to; i++) {
            if (outline.contents().has(i)) {
                addContents(outline.blocks().get(i));
            } else {
                add(i, outline.blocks().get(i));
            }
        }
    }

    private void addContents(Block block) {
        if (passages.isOpen(PassageType.CONTENTS)) {
            passages.append(block);
        } else {
            passages.open(PassageType.CONTENTS, "contents", "目录", List.of(), block);
        }
    }

    private void add(int index, Block block) {
        if (block.type() == Block.Type.TABLE_ROW) {
            addTableRow(block);
            return;
        }
        boolean listed = index < outline.closingStart()
                && outline.closingStart() < outline.closingEnd()
                && Outline.isAttachmentList(block.text());
        if (!listed && Outline.isAttachment(block.text())) {
            numbering.enterAttachment(block.text());
            passages.open(PassageType.HEADING, numbering.anchor("title"), "附件", List.of(), block);
            return;
        }
        if (articles.isRestart(index)) {
            numbering.restart();
        }
        Optional<StructureMarker> marker = StructureMarker.at(block.text()).filter(found -> isExpected(found, index));
        if (marker.isPresent()) {
            addNumbered(block, marker.get());
        } else if (block.type() != Block.Type.PARAGRAPH) {
            numbering.enterHeading(block);
            passages.open(PassageType.HEADING, numbering.headingAnchor(), block.text(), numbering.pathAbove(), block);
        } else {
            addPlain(block);
        }
    }

    private boolean isExpected(StructureMarker marker, int index) {
        if (outline.quoted().has(index) && !marker.level().isEnumeration()) {
            return false;
        }
        if (marker.level() == Level.ARTICLE) {
            return articles.isArticle(index);
        }
        return marker.level().isEnumeration() || hasArticles();
    }

    private boolean hasArticles() {
        return !articles.isEmpty();
    }

    private void addNumbered(Block block, StructureMarker marker) {
        boolean withinArticle = hasArticles() && marker.level().isEnumeration() && passages.isOpen(PassageType.ARTICLE);
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
        if (hasArticles() && passages.isOpen(PassageType.ARTICLE)) {
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
