package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The text of one OFD page with its templates, as lines. GB/T 33190—2016 §11: a TextObject's Boundary places it, its TextCodes place the characters. */
final class OfdPage {

    /** Pieces whose baselines differ by less than this part of their size lie on one line. */
    private static final double SAME_LINE = 0.5;

    /** A gap wider than this many characters within a line is a blank. */
    private static final double BLANK = 0.9;

    private final OfdExtractor.Package container;
    private final OfdDocument.Page page;

    OfdPage(OfdExtractor.Package container, OfdDocument.Page page) {
        this.container = container;
        this.page = page;
    }

    private record Piece(double left, double right, double y, double size, String text) {}

    /** Its lines in reading order. */
    List<PageLine> lines(int pageNumber) throws IOException, XMLStreamException {
        List<Piece> pieces = new ArrayList<>();
        collect(page.location(), pieces, true);
        pieces.sort(java.util.Comparator.comparingDouble(Piece::y));
        List<PageLine> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean onLine = line.isEmpty()
                    || piece.y() - line.get(0).y()
                            <= SAME_LINE * Math.min(piece.size(), line.get(0).size());
            if (!onLine) {
                lines.add(join(line, pageNumber));
                line.clear();
            }
            line.add(piece);
        }
        if (!line.isEmpty()) {
            lines.add(join(line, pageNumber));
        }
        return lines;
    }

    private static PageLine join(List<Piece> pieces, int pageNumber) {
        List<Piece> sorted = pieces.stream()
                .sorted(java.util.Comparator.comparingDouble(Piece::left))
                .toList();
        StringBuilder text = new StringBuilder();
        double end = sorted.get(0).left();
        for (Piece piece : sorted) {
            if (!text.isEmpty() && piece.left() - end > BLANK * piece.size()) {
                text.append(' ');
            }
            text.append(piece.text());
            end = Math.max(end, piece.right());
        }
        Piece first = sorted.get(0);
        return new PageLine(
                pageNumber,
                first.left(),
                end,
                first.y(),
                first.size(),
                text.toString().strip());
    }

    private void collect(String location, List<Piece> pieces, boolean withTemplates)
            throws IOException, XMLStreamException {
        if (!container.has(location)) {
            return;
        }
        List<String> templates = new ArrayList<>();
        TextObjects objects = new TextObjects(pieces);
        try (InputStream in = container.open(location)) {
            OfdXml.read(in, new OfdXml.Visitor() {
                @Override
                public void begins(String name, Map<String, String> attributes) {
                    if (name.equals("TextObject")) {
                        objects.begin(attributes);
                    }
                }

                @Override
                public void element(String name, Map<String, String> attributes, String text) {
                    if (name.equals("TextCode")) {
                        objects.add(attributes, text);
                    } else if (name.equals("Template") && attributes.containsKey("TemplateID")) {
                        templates.add(attributes.get("TemplateID"));
                    }
                }
            });
        }
        if (withTemplates) {
            for (String template : templates) {
                String templateLocation = page.templates().get(template);
                if (templateLocation != null) {
                    collect(templateLocation, pieces, false);
                }
            }
        }
    }

    /** Places the TextCodes of one TextObject after another. */
    private static final class TextObjects {

        private final List<Piece> pieces;
        private double[] boundary = {0, 0, 0, 0};
        private double size;
        private double x;
        private double y;

        TextObjects(List<Piece> pieces) {
            this.pieces = pieces;
        }

        void begin(Map<String, String> attributes) {
            boundary = numbers(attributes.getOrDefault("Boundary", "0 0 0 0"));
            double[] matrix = numbers(attributes.getOrDefault("CTM", "1 0 0 1 0 0"));
            double scale = matrix.length >= 4 && matrix[3] != 0 ? Math.abs(matrix[3]) : 1;
            size = number(attributes.get("Size"), 4) * scale;
            x = 0;
            y = 0;
        }

        void add(Map<String, String> attributes, String text) {
            if (text.isBlank() || boundary.length < 2) {
                return;
            }
            x = number(attributes.get("X"), x);
            y = number(attributes.get("Y"), y);
            double left = boundary[0] + x;
            double width = Math.max(advances(attributes.getOrDefault("DeltaX", "")), size * (text.length() - 1)) + size;
            double right = boundary.length > 2 && boundary[2] > 0
                    ? Math.min(left + width, boundary[0] + boundary[2] + size)
                    : left + width;
            pieces.add(new Piece(left, right, boundary[1] + y, size, text.strip()));
        }

        /** The sum of the steps between characters: "3.5 3.5" or "g 12 3.5", twelve times 3.5 (§11.3). */
        private static double advances(String delta) {
            double sum = 0;
            String[] tokens = delta.strip().split("\\s+");
            for (int i = 0; i < tokens.length; i++) {
                if (tokens[i].equals("g") && i + 2 < tokens.length) {
                    sum += number(tokens[i + 1], 0) * number(tokens[i + 2], 0);
                    i += 2;
                } else {
                    sum += number(tokens[i], 0);
                }
            }
            return sum;
        }

        private static double[] numbers(String text) {
            String[] tokens = text.strip().split("\\s+");
            double[] values = new double[tokens.length];
            for (int i = 0; i < tokens.length; i++) {
                values[i] = number(tokens[i], 0);
            }
            return values;
        }

        private static double number(String text, double otherwise) {
            if (text == null || text.isEmpty()) {
                return otherwise;
            }
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return otherwise; // a producer's slip costs a place, not the page
            }
        }
    }
}
