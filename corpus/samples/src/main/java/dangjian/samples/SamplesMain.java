package dangjian.samples;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes all sample documents: {@code SamplesMain SOURCES DOCUMENTS}. */
public final class SamplesMain {

    private static final Logger log = LoggerFactory.getLogger(SamplesMain.class);

    private final LibreOffice office = new LibreOffice();

    private SamplesMain() {}

    public static void main(String[] folders) throws IOException {
        if (folders.length != 2) {
            throw new CorpusException("用法：SamplesMain 源文目录 输出目录");
        }
        Path documents = Path.of(folders[1]);
        SamplesMain samples = new SamplesMain();
        for (Path source : sources(Path.of(folders[0]))) {
            SourceText text = SourceReader.read(source);
            Path target = documents.resolve(text.folder()).resolve(text.fileName());
            Files.createDirectories(target.getParent());
            samples.write(text, target);
            log.info("{} → {}", source.getFileName(), target.getFileName());
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private void write(SourceText text, Path target) throws IOException {
        switch (text.format()) {
            case DOCX -> new DocxWriter(false).write(text, target);
            case DOCX_AUTO -> new DocxWriter(true).write(text, target);
            case DOC, WPS -> viaOffice(text, target, "doc", "MS Word 97");
            case PDF -> viaOffice(text, target, "pdf", "writer_pdf_Export");
            case OFD -> OfdWriter.write(text, target);
            case HTML -> HtmlWriter.write(text, target);
            case TXT -> TextWriters.txt(text, target);
            case MD -> TextWriters.markdown(text, target);
        }
    }

    private void viaOffice(SourceText text, Path target, String extension, String filter) throws IOException {
        Path docx = Files.createTempFile("sample", ".docx");
        try {
            new DocxWriter(false).write(text, docx);
            office.convert(docx, extension, filter, target);
        } finally {
            Files.deleteIfExists(docx);
        }
    }
}
