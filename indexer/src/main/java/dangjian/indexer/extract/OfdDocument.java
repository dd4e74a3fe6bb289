package dangjian.indexer.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLStreamException;

/**
 * One document of an OFD package: its pages in order, each with what lies on it (GB/T 33190—2016 §7.5).
 *
 * @param pages the pages
 * @param attachments the names of attached files
 */
record OfdDocument(List<Page> pages, List<String> attachments) {

    /**
     * A page.
     *
     * @param location the address of its content
     * @param templates the addresses of the template pages' contents, by their ids
     * @param annotations the addresses of what is noted on it
     * @param area the document's page area, for a page that has none of its own; left, top, width, height
     */
    record Page(String location, Map<String, String> templates, List<String> annotations, double[] area) {}

    /** Reads Document.xml and the lists of annotations and attachments it points to. */
    static OfdDocument read(OfdPackage container, String location) throws IOException, XMLStreamException {
        List<Map<String, String>> pages = new ArrayList<>();
        Map<String, String> templates = new HashMap<>();
        List<String> annotationLists = new ArrayList<>();
        List<String> attachmentLists = new ArrayList<>();
        AtomicReference<double[]> area = new AtomicReference<>(new double[] {0, 0, 210, 297});
        container.read(location, (name, attributes, text) -> {
            switch (name) {
                case "Page" -> pages.add(attributes);
                case "TemplatePage" ->
                    templates.put(
                            attributes.getOrDefault("ID", ""),
                            container.resolve(location, attributes.getOrDefault("BaseLoc", "")));
                case "Annotations" -> annotationLists.add(container.resolve(location, text.strip()));
                case "Attachments" -> attachmentLists.add(container.resolve(location, text.strip()));
                case "PhysicalBox" -> OfdNumbers.box(text).ifPresent(area::set);
                default -> {
                    // resources, bookmarks and permissions hold no text
                }
            }
        });
        Map<String, List<String>> annotations = annotations(container, annotationLists);
        List<Page> read = pages.stream()
                .filter(page -> page.get("BaseLoc") != null)
                .map(page -> new Page(
                        container.resolve(location, page.get("BaseLoc")),
                        templates,
                        annotations.getOrDefault(page.getOrDefault("ID", ""), List.of()),
                        area.get()))
                .toList();
        return new OfdDocument(read, attachments(container, attachmentLists));
    }

    /** The addresses of annotations, by the page's id (§15.1). */
    private static Map<String, List<String>> annotations(OfdPackage container, List<String> lists)
            throws IOException, XMLStreamException {
        Map<String, List<String>> byPage = new HashMap<>();
        for (String list : lists) {
            AtomicReference<String> file = new AtomicReference<>();
            container.readIfThere(list, (name, attributes, text) -> {
                if (name.equals("FileLoc")) {
                    file.set(text.strip());
                } else if (name.equals("Page") && attributes.containsKey("PageID")) {
                    Optional.ofNullable(file.getAndSet(null))
                            .ifPresent(
                                    found -> byPage.computeIfAbsent(attributes.get("PageID"), key -> new ArrayList<>())
                                            .add(container.resolve(list, found)));
                }
            });
        }
        return byPage;
    }

    private static List<String> attachments(OfdPackage container, List<String> lists)
            throws IOException, XMLStreamException {
        List<String> names = new ArrayList<>();
        for (String list : lists) {
            container.readIfThere(list, (name, attributes, text) -> {
                String called = attributes.get("Name");
                if (name.equals("Attachment")
                        && called != null
                        && !"false".equalsIgnoreCase(attributes.get("Visible"))) {
                    names.add(called);
                }
            });
        }
        return names;
    }
}
