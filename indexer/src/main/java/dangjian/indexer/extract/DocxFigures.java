package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Diagrams, charts, lettering and imported files of a Word document. */
final class DocxFigures implements DocxText.Figures {

    private final ZipPackage zip;
    private final DocxParts parts;
    private final TextExtractor others;
    private final Members members;

    /** @param members are told of an imported file that can't be read */
    DocxFigures(ZipPackage zip, DocxParts parts, TextExtractor others, Members members) {
        this.zip = zip;
        this.parts = parts;
        this.others = others;
        this.members = members;
    }

    @Override
    public List<String> lines(XmlElement reference) {
        return switch (reference.name()) {
            case "textpath" -> List.of(reference.attribute("string"));
            case "relIds" -> lines(zip.optionalXml(parts.ofId(reference.attribute("dm"))), "p");
            default -> chart(zip.optionalXml(parts.ofId(reference.attribute("id"))));
        };
    }

    private static List<String> chart(XmlElement chart) {
        return Stream.of("p", "strCache", "numCache")
                .flatMap(name -> lines(chart, name).stream())
                .toList();
    }

    private static List<String> lines(XmlElement root, String paragraph) {
        return root.findAll(paragraph)
                .map(each -> String.join(
                        paragraph.equals("p") ? "" : " ",
                        Stream.concat(each.findAll("t"), each.findAll("v"))
                                .map(XmlElement::text)
                                .toList()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Override
    public List<Block> imported(XmlElement altChunk) {
        String part = parts.ofId(altChunk.attribute("id"));
        if (part.isEmpty() || !zip.has(part)) {
            return List.of();
        }
        try {
            Path file = Files.createTempFile("altchunk", part.substring(Math.max(part.lastIndexOf('.'), 0)));
            try (InputStream in = zip.open(part)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return others.extract(file).blocks();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            members.failed(part, ExtractionFailure.CORRUPT, e);
        } catch (ExtractionException e) {
            members.failed(part, e.failure(), e);
        }
        return List.of();
    }
}
