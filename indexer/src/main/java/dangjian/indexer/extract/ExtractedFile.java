package dangjian.indexer.extract;

import java.util.Comparator;
import java.util.List;

/**
 * All that is in a file: one part for most, several for an archive, a mail with attachments or a text with files embedded.
 *
 * @param parts not empty; members have different paths
 */
public record ExtractedFile(List<ExtractedPart> parts) {

    public ExtractedFile {
        parts = List.copyOf(parts);
    }

    /** A file with parts in the order they were found; the file itself comes before what lies within it. */
    public static ExtractedFile of(List<ExtractedPart> found) {
        return new ExtractedFile(found.stream()
                .sorted(Comparator.comparing(
                        (ExtractedPart part) -> !part.member().isEmpty()))
                .toList());
    }
}
