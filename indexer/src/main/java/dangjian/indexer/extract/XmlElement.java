package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element of an XML file with everything in it; names without their prefix, because the writers of office files choose prefixes as they like.
 * Built by {@link XmlFile} and not changed afterwards.
 */
final class XmlElement {

    /** What stands for nothing, so that a look at a missing element finds nothing further. */
    static final XmlElement NONE = new XmlElement("");

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Object> content = new ArrayList<>();

    XmlElement(String name) {
        this.name = name;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    String name() {
        return name;
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** An attribute's value; empty where it has none of this local name. */
    String attribute(String local) {
        return attributes.getOrDefault(local, "");
    }

    boolean has(String local) {
        return attributes.containsKey(local);
    }

    Set<String> attributeNames() {
        return attributes.keySet();
    }

    /** An attribute as a whole number. */
    int number(String local, int otherwise) {
        try {
            return has(local) ? Integer.parseInt(attribute(local).strip()) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise; // the file says nonsense: as if it said nothing
        }
    }

    /** Its child elements, in order. */
    List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** Its child elements with one name. */
    Stream<XmlElement> children(String wanted) {
        return children().stream().filter(each -> each.is(wanted));
    }

    /** The first child with a name, or {@link #NONE}. */
    XmlElement child(String wanted) {
        for (Object each : content) {
            if (each instanceof XmlElement element && element.is(wanted)) {
                return element;
            }
        }
        return NONE;
    }

    boolean hasChild(String wanted) {
        return child(wanted) != NONE;
    }

    /** Its children and pieces of text, in order: {@link XmlElement} or String. */
    List<Object> content() {
        return content;
    }

    /** The first element with a name at any depth below this one, or {@link #NONE}. */
    XmlElement find(String wanted) {
        for (XmlElement child : children()) {
            XmlElement found = child.is(wanted) ? child : child.find(wanted);
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    /** All elements with a name at any depth below this one, in order, none within another. */
    Stream<XmlElement> findAll(String wanted) {
        return children().stream().flatMap(child -> child.is(wanted) ? Stream.of(child) : child.findAll(wanted));
    }

    /** All text in it. */
    String text() {
        StringBuilder out = new StringBuilder();
        collect(out);
        return out.toString();
    }

    private void collect(StringBuilder out) {
        for (Object each : content) {
            if (each instanceof XmlElement element) {
                element.collect(out);
            } else {
                out.append(each);
            }
        }
    }
}
