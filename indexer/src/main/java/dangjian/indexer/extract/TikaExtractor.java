package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** All formats that Tika reads and nothing here reads better: Word's doc and wps, rtf, spreadsheets, slides and more. */
final class TikaExtractor implements FormatReader {

    private final AutoDetectParser parser;
    private final FileFormat format;

    TikaExtractor(AutoDetectParser parser, FileFormat format) {
        this.parser = parser;
        this.format = format;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        Collector collector = new Collector();
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, collector, metadata, context(members));
        } catch (EncryptedDocumentException e) {
            throw new ExtractionException(ExtractionFailure.ENCRYPTED, file, e);
        } catch (ZeroByteFileException e) {
            throw new ExtractionException(ExtractionFailure.EMPTY, file, e);
        } catch (UnsupportedFormatException e) {
            throw new ExtractionException(ExtractionFailure.UNSUPPORTED, file, e);
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        return new ExtractedText(
                format.name(),
                format.mediaType().toString(),
                collector.blocks.blocks(),
                pages == null || pages < 1 ? OptionalInt.empty() : OptionalInt.of(pages),
                properties(metadata));
    }

    private static ParseContext context(Members members) {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new TikaMembers(members));
        return context;
    }

    private static Map<String, String> properties(Metadata metadata) {
        Map<String, String> properties = new HashMap<>();
        String title = metadata.get(TikaCoreProperties.TITLE);
        if (title != null && !title.isBlank()) {
            properties.put("dc:title", title);
        }
        return properties;
    }

    /** Whether Tika has a parser for a type. */
    static boolean reads(AutoDetectParser parser, MediaType type) {
        return parser.getSupportedTypes(new ParseContext()).contains(type);
    }

    /** Listens to the XHTML that Tika makes. */
    private static final class Collector extends DefaultHandler {

        private final BlockList blocks = new BlockList();
        private final StringBuilder text = new StringBuilder();
        private final List<String> cells = new ArrayList<>();
        private Block.Type type = Block.Type.PARAGRAPH;
        private int level;
        private boolean inBody;
        private boolean inRow;
        private int skipped;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            String style = String.valueOf(attributes.getValue("class"));
            if (skipped > 0 || name.equals("div") && (style.equals("header") || style.equals("footer"))) {
                skipped++;
                return;
            }
            switch (name) {
                case "body" -> inBody = true;
                case "tr" -> {
                    flush();
                    inRow = true;
                    cells.clear();
                }
                case "td", "th" -> text.setLength(0);
                case "p", "div", "li", "table", "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    flushOutsideRow();
                    begin(name, style);
                }
                default -> {
                    // inline markup
                }
            }
        }

        private void begin(String name, String style) {
            if (name.charAt(0) == 'h' && name.length() == 2) {
                level = name.charAt(1) - '0';
                type = Block.Type.HEADING;
            } else if (style.equalsIgnoreCase("title")) {
                type = Block.Type.TITLE;
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            if (skipped > 0) {
                skipped--;
                return;
            }
            switch (name) {
                case "td", "th" -> {
                    cells.add(text.toString());
                    text.setLength(0);
                }
                case "tr" -> {
                    blocks.addRow(cells, OptionalInt.empty());
                    inRow = false;
                    text.setLength(0);
                }
                case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "body" -> flushOutsideRow();
                case "br" -> text.append('\n');
                default -> {
                    // inline markup
                }
            }
        }

        private void flushOutsideRow() {
            if (inRow) {
                text.append(' ');
            } else {
                flush();
            }
        }

        private void flush() {
            blocks.add(type, level, text, OptionalInt.empty());
            text.setLength(0);
            type = Block.Type.PARAGRAPH;
            level = 0;
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (inBody && skipped == 0) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void ignorableWhitespace(char[] chars, int start, int length) {
            characters(chars, start, length);
        }
    }
}
