package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts what is more text than one file may have, and says so at every part that was cut; what is left of a text is kept. A file's own text does not count together
 * with what lies within it: much in the attachments of a mail is no reason to cut the mail.
 */
final class OutputLimit {

    private final long characters;
    private long leftWithin;

    /** @param characters of the file's own text, and of all that lies within it together */
    OutputLimit(long characters) {
        this.characters = characters;
        this.leftWithin = characters;
    }

    /** The next part, or what of it there may be. */
    ExtractedPart cut(ExtractedPart part) {
        if (part.text().isEmpty()) {
            return part;
        }
        long left = part.member().isEmpty() ? characters : leftWithin;
        ExtractedText text = part.text().get();
        List<Block> kept = new ArrayList<>();
        for (Block block : text.blocks()) {
            left -= block.text().length();
            if (left < 0) {
                break;
            }
            kept.add(block);
        }
        if (!part.member().isEmpty()) {
            leftWithin = Math.max(0, left);
        }
        if (left >= 0) {
            return part;
        }
        ExtractedText start = new ExtractedText(text.format(), text.mediaType(), kept, text.pages(), text.properties());
        return new ExtractedPart(
                part.member(),
                kept.isEmpty() ? Optional.empty() : Optional.of(start),
                Optional.of(new ExtractedPart.Failure(
                        ExtractionFailure.TOO_LARGE, "文字超过 " + characters + " 个字，只收入前 " + kept.size() + " 段")));
    }
}
