package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;

/**
 * Word 97 to 2003 documents and WPS documents, which are the same inside, with the numbers that Word makes. Headers and footers, comments and what was deleted
 * are left out. What is older, or too broken for this, Tika may still read.
 */
final class DocExtractor implements FormatReader {

    private static final String OBJECTS = "ObjectPool";

    private final FormatReader otherwise;
    private final FileFormat format;

    /** @param otherwise reads what this can't */
    DocExtractor(FileFormat format, FormatReader otherwise) {
        this.format = format;
        this.otherwise = otherwise;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        return BinaryOffice.read(file, members, otherwise, () -> text(file, members));
    }

    private ExtractedText text(Path file, Members members) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(in)) {
            BlockList blocks = new BlockList();
            DocText text = new DocText(document, blocks);
            text.addAll();
            addMembers(document.getDirectory(), members);
            SummaryInformation summary = document.getSummaryInformation();
            PageJudgement judged =
                    PageJudgement.of(summary == null ? 0 : summary.getPageCount(), text.pages(), blocks.blocks());
            return new ExtractedText(
                    format.name(),
                    format.mediaType().toString(),
                    judged.blocks(),
                    judged.pages(),
                    ExtractedText.titled(BinaryOffice.title(summary)));
        }
    }

    private static void addMembers(DirectoryNode root, Members members) throws IOException {
        if (root == null || !root.hasEntry(OBJECTS) || !(root.getEntry(OBJECTS) instanceof DirectoryNode pool)) {
            return;
        }
        for (Entry object : pool) {
            if (object instanceof DirectoryNode folder) {
                try {
                    OleObject.add(object.getName(), folder, members);
                } catch (ArchiveLimitException e) {
                    throw e;
                } catch (IOException | RuntimeException e) {
                    members.failed(object.getName(), ExtractionFailure.CORRUPT, e);
                }
            }
        }
    }
}
