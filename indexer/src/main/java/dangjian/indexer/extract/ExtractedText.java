package dangjian.indexer.extract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a file says.
 *
 * @param format the short name of what the file really is: "docx", "doc", "wps", "pdf", "ofd", "html", "txt", "md"; decided by content, a known
 *     extension of the same family (wps for doc) being kept
 * @param mediaType the MIME type by content
 * @param blocks its text in reading order
 * @param pages how many pages it has, where the format has pages
 * @param properties what the file says about itself, under the names of Tika's core properties ("dc:title", "dcterms:created")
 */
public record ExtractedText(
        String format, String mediaType, List<Block> blocks, OptionalInt pages, Map<String, String> properties) {

    public ExtractedText {
        Objects.requireNonNull(format);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(pages);
        blocks = List.copyOf(blocks);
        properties = Map.copyOf(properties);
    }

    /** The properties of a file that says no more about itself than its title; none where that is blank. */
    static Map<String, String> titled(String title) {
        return title == null || title.isBlank() ? Map.of() : Map.of("dc:title", title);
    }
}
