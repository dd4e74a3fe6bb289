package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One text in all formats ({@code formats/source.txt}; the files are made by {@code corpus/samples}) has the same passages, labels, anchors and card in each. */
class SameTextInEveryFormatTest {

    private static final Path FILES = Path.of("src/test/resources/formats");
    private static final Path CORPUS = Path.of("../corpus").toAbsolutePath().normalize();
    private static final Cataloguer CATALOGUER =
            new Cataloguer(TopicTaxonomy.load(CORPUS.resolve("topics")), Vocabulary.load(CORPUS.resolve("vocabulary")));

    private record Told(String type, String anchor, String label, List<String> path, String text, List<String> parts) {

        static Told of(Passage passage) {
            return new Told(
                    passage.type().name(),
                    passage.anchor(),
                    passage.label(),
                    passage.path().stream().map(Told::plain).toList(),
                    plain(passage.text()),
                    passage.parts().stream()
                            .map(part -> part.anchor() + " " + part.label() + " " + said(passage, part))
                            .toList());
        }

        private static String said(Passage passage, PassagePart part) {
            return plain(passage.text().substring(part.start(), part.end()));
        }

        /** Blanks behind a number and between the words of a heading are each format's own. */
        private static String plain(String text) {
            return text.replaceAll("[\\s\\u3000]+", "");
        }
    }

    @Test
    void theTextIsReadAsItWasWritten() throws ExtractionException {
        assertThat(document("docx.docx").passages())
                .extracting(Passage::anchor)
                .containsExactly(
                        "head",
                        "ch1",
                        "art-1",
                        "art-2",
                        "art-3",
                        "ch2",
                        "ch2-sec1",
                        "art-4",
                        "art-5",
                        "art-5-1",
                        "ch2-sec2",
                        "art-6",
                        "art-7",
                        "t1",
                        "art-8",
                        "ch3",
                        "art-9",
                        "art-10",
                        "art-11",
                        "end",
                        "att1-title",
                        "att1-p1",
                        "att1-s1",
                        "att1-s1-1",
                        "att1-s1-2",
                        "att1-s2",
                        "att1-s2-p1",
                        "imprint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"docx-auto.docx", "doc.doc", "wps.wps", "pdf.pdf", "ofd.ofd", "html.html", "txt.txt", "md.md"})
    void thePassagesAreTheSame(String file) throws ExtractionException {
        assertThat(told(file)).containsExactlyElementsOf(told("docx.docx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"docx-auto.docx", "doc.doc", "wps.wps", "pdf.pdf", "ofd.ofd", "html.html", "txt.txt", "md.md"})
    void theCardIsTheSame(String file) throws ExtractionException {
        DocumentCard expected = document("docx.docx").card();
        DocumentCard card = document(file).card();

        assertThat(card.title()).isEqualTo("望澜区社区公共空间使用规定").isEqualTo(expected.title());
        assertThat(card)
                .usingRecursiveComparison()
                .ignoringFields("source")
                .ignoringCollectionOrder()
                .isEqualTo(expected);
    }

    private static List<Told> told(String file) throws ExtractionException {
        return document(file).passages().stream().map(Told::of).collect(Collectors.toList());
    }

    private static Document document(String file) throws ExtractionException {
        ExtractedText text = new FileExtractor().extract(FILES.resolve(file));
        SourceFile source = new SourceFile(CORPUS, "x", text.format(), text.mediaType(), 1, "0", text.pages());
        return CATALOGUER.catalogue("x", source, text);
    }
}
