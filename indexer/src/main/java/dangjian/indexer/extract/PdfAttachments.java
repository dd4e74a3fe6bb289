package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** The files attached to a PDF, by its name tree or by a remark on a page. ISO 32000-1 §7.11.4. */
final class PdfAttachments {

    private static final int DEEPEST = 20;

    private final List<PDComplexFileSpecification> files = new ArrayList<>();

    private PdfAttachments() {}

    /** Finds them. */
    static PdfAttachments in(PDDocument document) throws IOException {
        PdfAttachments attachments = new PdfAttachments();
        PDDocumentNameDictionary dictionary = document.getDocumentCatalog().getNames();
        if (dictionary != null && dictionary.getEmbeddedFiles() != null) {
            attachments.addAll(dictionary.getEmbeddedFiles(), 0);
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attachment
                        && attachment.getFile() instanceof PDComplexFileSpecification file) {
                    attachments.files.add(file);
                }
            }
        }
        return attachments;
    }

    private void addAll(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            here.values().stream().filter(Objects::nonNull).forEach(files::add);
        }
        if (node.getKids() != null && depth < DEEPEST) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                addAll(kid, depth + 1);
            }
        }
    }

    /** Their names, as the text of the PDF itself tells them. */
    List<String> names() {
        return files.stream().map(PdfAttachments::name).distinct().toList();
    }

    /**
     * Hands each on once, also where one is written for several systems.
     *
     * @throws ArchiveLimitException where there is too much in them
     */
    void addTo(Members members) throws ArchiveLimitException {
        Set<COSBase> seen = new HashSet<>();
        for (PDComplexFileSpecification file : files) {
            for (PDEmbeddedFile content : contents(file)) {
                if (seen.add(content.getCOSObject())) {
                    add(name(file), content, members);
                }
            }
        }
    }

    private static List<PDEmbeddedFile> contents(PDComplexFileSpecification file) {
        return Stream.of(
                        file.getEmbeddedFileUnicode(),
                        file.getEmbeddedFile(),
                        file.getEmbeddedFileUnix(),
                        file.getEmbeddedFileDos(),
                        file.getEmbeddedFileMac())
                .filter(Objects::nonNull)
                .toList();
    }

    private static void add(String name, PDEmbeddedFile content, Members members) throws ArchiveLimitException {
        try (InputStream in = content.createInputStream()) {
            members.add(name, true, in);
        } catch (ArchiveLimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            members.failed(name, ExtractionFailure.CORRUPT, e);
        }
    }

    private static String name(PDComplexFileSpecification file) {
        String name = file.getFilename();
        return name == null || name.isBlank() ? "附件" : name;
    }
}
