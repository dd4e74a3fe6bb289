package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * One document of an OFD package: its pages in order, each with the templates it lies on.
 *
 * @param pages the pages
 */
record OfdDocument(List<Page> pages) {

    /**
     * A page.
     *
     * @param location the address of its content
     * @param templates the addresses of the template pages' contents, by their ids
     */
    record Page(String location, Map<String, String> templates) {}

    /** Reads Document.xml. */
    static OfdDocument read(OfdExtractor.Package container, String location) throws IOException, XMLStreamException {
        List<String> pages = new ArrayList<>();
        Map<String, String> templates = new HashMap<>();
        try (InputStream in = container.open(location)) {
            OfdXml.read(in, (name, attributes, text) -> {
                String base = attributes.get("BaseLoc");
                if (name.equals("Page") && base != null) {
                    pages.add(OfdExtractor.Package.resolve(location, base));
                } else if (name.equals("TemplatePage") && base != null) {
                    templates.put(attributes.get("ID"), OfdExtractor.Package.resolve(location, base));
                }
            });
        }
        return new OfdDocument(
                pages.stream().map(page -> new Page(page, templates)).toList());
    }
}
