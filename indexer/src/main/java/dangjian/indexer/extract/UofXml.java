package dangjian.indexer.extract;

import java.util.regex.Pattern;

/** Takes the codes off the names of UOF 2.0 (段落_416B), so that they are those of UOF 1.0 (段落). GB/T 20916—2007. */
final class UofXml {

    private static final Pattern CODE = Pattern.compile("_[0-9A-F]{0,4}$");

    private UofXml() {}

    static XmlElement plain(XmlElement coded) {
        XmlElement plain = new XmlElement(name(coded.name()));
        coded.attributeNames().forEach(name -> plain.put(name(name), coded.attribute(name)));
        for (Object each : coded.content()) {
            if (each instanceof XmlElement child) {
                plain.add(plain(child));
            } else {
                plain.add((String) each);
            }
        }
        return plain;
    }

    private static String name(String coded) {
        return CODE.matcher(coded).replaceFirst("");
    }
}
