package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What docx, xlsx and pptx have in common: embedded files, a title, and what becomes of a broken one. */
final class OoxmlFile {

    private OoxmlFile() {}

    /** Reads one such file. */
    interface Body {

        /**
         * Adds what can be read.
         *
         * @throws IOException where it breaks off
         */
        void addTo(BlockList blocks) throws IOException;
    }

    /** Makes the text of what was read. */
    interface Finish {

        ExtractedText text(List<Block> blocks, Map<String, String> properties);
    }

    /**
     * Reads a file: its text, and the files embedded in parts below a folder.
     *
     * @throws ExtractionException where it can't be read; an {@link IncompleteFileException} where it breaks off
     */
    static ExtractedText read(Path file, ZipPackage zip, String embeddings, Members members, Body body, Finish finish)
            throws ExtractionException, IOException {
        BlockList blocks = new BlockList();
        IOException broken = zip.isWhole() ? null : new IOException("the file is cut off");
        try {
            body.addTo(blocks);
        } catch (IOException e) {
            broken = e;
        }
        addMembers(zip, embeddings, members);
        ExtractedText text = finish.text(blocks.blocks(), properties(zip));
        if (broken == null) {
            return text;
        }
        if (text.blocks().isEmpty()) {
            throw broken;
        }
        throw new IncompleteFileException(ExtractionFailure.CORRUPT, file, broken, text);
    }

    private static Map<String, String> properties(ZipPackage zip) {
        String title =
                zip.optionalXml("docProps/core.xml").child("title").text().strip();
        return ExtractedText.titled(title);
    }

    private static void addMembers(ZipPackage zip, String folder, Members members) throws IOException {
        for (String part : zip.names()) {
            if (!part.startsWith(folder) || part.endsWith("/")) {
                continue;
            }
            String name = part.substring(part.lastIndexOf('/') + 1);
            try (InputStream in = zip.open(part)) {
                OleObject.add(name, in, members);
            } catch (ArchiveLimitException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                members.failed(name, ExtractionFailure.CORRUPT, e);
            }
        }
    }

    /** The lines of text in a drawing, chart or diagram. */
    static List<String> lines(XmlElement root) {
        return root.findAll("p")
                .map(OoxmlFile::paragraph)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The text of a paragraph of a drawing; line breaks within as such. ECMA-376 Part 1, §21.1.2. */
    static String paragraph(XmlElement paragraph) {
        StringBuilder out = new StringBuilder();
        for (XmlElement child : paragraph.children()) {
            if (child.is("br")) {
                out.append('\n');
            } else if (child.is("r") || child.is("fld")) {
                out.append(child.child("t").text());
            } else if (!child.is("pPr") && !child.is("endParaRPr")) {
                child.findAll("t").forEach(text -> out.append(text.text()));
            }
        }
        return out.toString();
    }
}
