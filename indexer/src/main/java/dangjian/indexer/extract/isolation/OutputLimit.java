package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts what is more text than one file may have, and says so at every part that was cut; what is left of a text is kept. */
final class OutputLimit {

    private final long characters;
    private long left;

    private OutputLimit(long characters) {
        this.characters = characters;
        this.left = characters;
    }

    static ExtractedFile apply(ExtractedFile file, long characters) {
        OutputLimit limit = new OutputLimit(characters);
        return new ExtractedFile(file.parts().stream().map(limit::cut).toList());
    }

    private ExtractedPart cut(ExtractedPart part) {
        if (part.text().isEmpty()) {
            return part;
        }
        ExtractedText text = part.text().get();
        List<Block> kept = new ArrayList<>();
        for (Block block : text.blocks()) {
            left -= block.text().length();
            if (left < 0) {
                break;
            }
            kept.add(block);
        }
        if (left >= 0) {
            return part;
        }
        left = 0;
        ExtractedText start = new ExtractedText(text.format(), text.mediaType(), kept, text.pages(), text.properties());
        return new ExtractedPart(
                part.member(),
                kept.isEmpty() ? Optional.empty() : Optional.of(start),
                Optional.of(new ExtractedPart.Failure(
                        ExtractionFailure.TOO_LARGE, "文字超过 " + characters + " 个字，只收入前 " + kept.size() + " 段")));
    }
}
