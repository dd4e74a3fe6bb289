package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OFD packages for tests, file by file, so that each producer's habits can be shown. */
final class OfdDraft {

    static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private final Map<String, String> entries = new LinkedHashMap<>();

    /** A package of one document whose pages have the given contents. */
    static OfdDraft of(String... pages) {
        OfdDraft draft = new OfdDraft();
        draft.put("OFD.xml", root("Doc_0/Document.xml"));
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            list.append("<ofd:Page ID=\"" + (i + 1) + "\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>");
            draft.put("Doc_0/Pages/Page_" + i + "/Content.xml", page(pages[i]));
        }
        draft.put("Doc_0/Document.xml", document("", list.toString()));
        return draft;
    }

    static String root(String... documents) {
        StringBuilder bodies = new StringBuilder();
        for (String document : documents) {
            bodies.append("<ofd:DocBody><ofd:DocInfo><ofd:Title>文件标题</ofd:Title></ofd:DocInfo><ofd:DocRoot>" + document
                    + "</ofd:DocRoot></ofd:DocBody>");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD " + NAMESPACE + " Version=\"1.0\" DocType=\"OFD\">"
                + bodies + "</ofd:OFD>";
    }

    static String document(String common, String pages) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:Document " + NAMESPACE
                + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                + common
                + "</ofd:CommonData><ofd:Pages>" + pages + "</ofd:Pages></ofd:Document>";
    }

    static String page(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:Page " + NAMESPACE + "><ofd:Content><ofd:Layer ID=\"2\">"
                + content + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /** A line of text, 5 mm high, its baseline at {@code y}. */
    static String line(double x, double y, String text) {
        return text(x, y, "", "DeltaX=\"g " + (text.length() - 1) + " 5\"", text);
    }

    static String text(double x, double y, String object, String code, String text) {
        return "<ofd:TextObject ID=\"9\" Boundary=\"" + x + " " + (y - 5) + " 180 6\" Font=\"3\" Size=\"5\" " + object
                + "><ofd:TextCode X=\"0\" Y=\"5\" " + code + ">" + text + "</ofd:TextCode></ofd:TextObject>";
    }

    OfdDraft put(String path, String content) {
        entries.put(path, content);
        return this;
    }

    OfdDraft edit(String path, java.util.function.UnaryOperator<String> change) {
        entries.computeIfPresent(path, (key, content) -> change.apply(content));
        return this;
    }

    OfdDraft rename(String path, String other) {
        entries.put(other, entries.remove(path));
        return this;
    }

    Path save(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
