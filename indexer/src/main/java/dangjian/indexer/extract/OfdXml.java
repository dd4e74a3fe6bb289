package dangjian.indexer.extract;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML within an OFD, whatever prefix its names have. Entities and document types are refused. */
final class OfdXml {

    private static final XMLInputFactory FACTORY = safeFactory();

    private OfdXml() {}

    /** Is told of each element when it ends. */
    interface Visitor {

        /**
         * @param name the element's local name
         * @param attributes its attributes by local name
         * @param text the text directly in it
         */
        void element(String name, Map<String, String> attributes, String text) throws XMLStreamException;

        /** An element begins. */
        default void begins(String name, Map<String, String> attributes) throws XMLStreamException {}
    }

    private record Open(String name, Map<String, String> attributes, StringBuilder text) {}

    static void read(InputStream in, Visitor visitor) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
        try {
            Deque<Open> open = new ArrayDeque<>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        Open element = new Open(reader.getLocalName(), attributes(reader), new StringBuilder());
                        open.push(element);
                        visitor.begins(element.name(), element.attributes());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.element().text().append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        Open element = open.pop();
                        visitor.element(
                                element.name(),
                                element.attributes(),
                                element.text().toString());
                    }
                    default -> {
                        // comments and instructions say nothing
                    }
                }
            }
        } finally {
            reader.close();
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
