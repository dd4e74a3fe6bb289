package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into {@link XmlElement}s, whole or piece by piece. Entities and document types are refused, and so is nesting without end. */
final class XmlFile {

    /** An element may have an id of its own and one of a relationship; the latter is kept under its usual prefix too. */
    private static final String RELATION = "r";

    private static final int DEEPEST = 1000;
    private static final XMLInputFactory FACTORY = safeFactory();

    private XmlFile() {}

    /** Is given one piece after the other. */
    interface Pieces {

        /**
         * An element is complete.
         *
         * @param parent the element around it, with its attributes but not its content
         */
        void piece(XmlElement parent, XmlElement element) throws IOException;
    }

    /** The whole file as one element. */
    static XmlElement read(InputStream in) throws IOException {
        XmlElement holder = new XmlElement("");
        pieces(in, Set.of(), (parent, element) -> holder.add(element));
        return holder.children().isEmpty() ? XmlElement.NONE : holder.children().get(0);
    }

    /**
     * Hands over the content of the containers piece by piece, so that a long file need not be in memory as a whole: each child of an element with one of these
     * names that is not itself such a container. What lies outside all containers is left out.
     *
     * @param containers names of elements; where none is given the root is the one piece
     */
    static void pieces(InputStream in, Set<String> containers, Pieces pieces) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            try {
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                        XmlElement root = start(reader);
                        if (containers.isEmpty()) {
                            pieces.piece(XmlElement.NONE, complete(reader, root, 1));
                        } else {
                            walk(reader, root, containers, pieces, 1);
                        }
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("XML: " + e.getMessage(), e);
        }
    }

    /** Is told of elements as they begin. */
    interface Starts {

        void starts(String parent, XmlElement element);
    }

    /** Tells of every element of some names, its attributes but not its content. */
    static void scan(InputStream in, Set<String> names, Starts starts) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            try {
                Deque<String> open = new ArrayDeque<>();
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        if (names.contains(reader.getLocalName())) {
                            starts.starts(open.isEmpty() ? "" : open.peek(), start(reader));
                        }
                        open.push(reader.getLocalName());
                    } else if (event == XMLStreamConstants.END_ELEMENT) {
                        open.pop();
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("XML: " + e.getMessage(), e);
        }
    }

    private static void walk(XMLStreamReader reader, XmlElement open, Set<String> containers, Pieces pieces, int depth)
            throws XMLStreamException, IOException {
        checkDepth(depth);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            XmlElement child = start(reader);
            if (containers.contains(open.name()) && !containers.contains(child.name())) {
                pieces.piece(open, complete(reader, child, depth + 1));
            } else {
                walk(reader, child, containers, pieces, depth + 1);
            }
        }
    }

    private static XmlElement complete(XMLStreamReader reader, XmlElement element, int depth)
            throws XMLStreamException, IOException {
        checkDepth(depth);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.add(complete(reader, start(reader), depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    element.add(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IOException("XML: entity " + reader.getLocalName() + " refused");
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return element;
    }

    private static void checkDepth(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("XML nested deeper than " + DEEPEST);
        }
    }

    private static XmlElement start(XMLStreamReader reader) {
        XmlElement element = new XmlElement(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            if (RELATION.equals(reader.getAttributePrefix(i))) {
                element.put(RELATION + ":" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return element;
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
