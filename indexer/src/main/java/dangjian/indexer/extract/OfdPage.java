package dangjian.indexer.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The text of one OFD page: its own, that of the templates it lies on, and what is noted on it. What is marked as invisible is left out. */
final class OfdPage {

    private final OfdPackage container;
    private final OfdDocument.Page page;

    OfdPage(OfdPackage container, OfdDocument.Page page) {
        this.container = container;
        this.page = page;
    }

    /** Its characters with their places. */
    List<Sheet> sheets(int number) throws IOException, XMLStreamException {
        Templates found = new Templates();
        container.readIfThere(page.location(), found);
        OfdText text = new OfdText(found.area.orElse(page.area()));
        collect(page.location(), text);
        for (String template : found.ids) {
            String location = page.templates().get(template);
            if (location != null) {
                collect(location, text);
            }
        }
        for (String annotation : page.annotations()) {
            collect(annotation, text);
        }
        return text.sheets(number);
    }

    private void collect(String location, OfdText text) throws IOException, XMLStreamException {
        container.readIfThere(location, new TextVisitor(text));
    }

    /** Finds the templates of a page and its own area. */
    private static final class Templates implements OfdXml.Visitor {

        private final List<String> ids = new ArrayList<>();
        private Optional<double[]> area = Optional.empty();

        @Override
        public void element(String name, Map<String, String> attributes, String text) {
            if (name.equals("Template") && attributes.containsKey("TemplateID")) {
                ids.add(attributes.get("TemplateID"));
            } else if (name.equals("PhysicalBox")) {
                area = OfdNumbers.box(text).or(() -> area);
            }
        }
    }

    /** Hands visible text objects over, with the place of the annotation around them. */
    private static final class TextVisitor implements OfdXml.Visitor {

        private final OfdText text;
        private final Deque<Boolean> visible = new ArrayDeque<>(List.of(true));
        private double left;
        private double top;

        TextVisitor(OfdText text) {
            this.text = text;
        }

        @Override
        public void begins(String name, Map<String, String> attributes) {
            visible.push(visible.element() && !"false".equalsIgnoreCase(attributes.get("Visible")));
            if (name.equals("Appearance")) {
                double[] boundary = OfdNumbers.list(attributes.getOrDefault("Boundary", ""));
                left = boundary.length >= 2 ? boundary[0] : 0;
                top = boundary.length >= 2 ? boundary[1] : 0;
            } else if (name.equals("TextObject")) {
                text.begin(attributes, left, top);
            }
        }

        @Override
        public void element(String name, Map<String, String> attributes, String content) {
            if (name.equals("TextCode") && visible.element()) {
                text.add(attributes, content);
            }
            visible.pop();
        }
    }
}
