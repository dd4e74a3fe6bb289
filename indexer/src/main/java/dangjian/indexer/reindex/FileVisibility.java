package dangjian.indexer.reindex;

import dangjian.corpus.document.SourceFile;
import dangjian.indexer.relations.CatalogEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which files are internal. A file is so as a whole: whoever may see one document of an archive or mail can download all of it. When in doubt, internal:
 * <ul>
 *   <li>a file in an internal folder, or with a document that says so;
 *   <li>one of which something could not be read: it may say so there;
 *   <li>one with the same bytes as an internal one;
 *   <li>an archive or mail with a document that has the same title and text as one that is internal itself, not just for its company.
 * </ul>
 */
final class FileVisibility {

    private final Set<String> hashes = new HashSet<>();
    private final Set<String> texts = new HashSet<>();

    private FileVisibility() {}

    /** The files in the same order, all documents of the internal ones marked so. */
    static List<CorpusReading.ReadFile> judge(List<CorpusReading.ReadFile> files) {
        FileVisibility judge = new FileVisibility();
        files.stream().filter(FileVisibility::isInternalItself).forEach(judge::remember);
        files.stream()
                .filter(judge::isInternal)
                .map(CorpusReading.ReadFile::identified)
                .forEach(judge::rememberBytes);
        return files.stream()
                .map(file -> judge.isInternal(file) ? file.asInternal() : file)
                .toList();
    }

    private static boolean isInternalItself(CorpusReading.ReadFile file) {
        return isInFolder(file)
                || !file.outcome().failures().isEmpty()
                || file.outcome().documents().stream().anyMatch(FileOutcome.Read::isInternal);
    }

    private static boolean isInFolder(CorpusReading.ReadFile file) {
        return file.identified().file().isInternal();
    }

    private void remember(CorpusReading.ReadFile file) {
        rememberBytes(file.identified());
        file.outcome().documents().stream()
                .filter(read -> isInFolder(file) || read.isInternal())
                .filter(read -> read.entry().saysSomething())
                .map(FileVisibility::text)
                .forEach(texts::add);
    }

    private void rememberBytes(IdentifiedFile file) {
        if (file.isReadable()) {
            hashes.add(file.hash());
        }
    }

    private boolean isInternal(CorpusReading.ReadFile file) {
        return isInternalItself(file)
                || hashes.contains(file.identified().hash())
                || file.outcome().documents().stream()
                        .filter(FileVisibility::isMember)
                        .map(FileVisibility::text)
                        .anyMatch(texts::contains);
    }

    private static boolean isMember(FileOutcome.Read read) {
        SourceFile source = read.entry().card().source();
        return source.liesWithinAFile();
    }

    private static String text(FileOutcome.Read read) {
        CatalogEntry entry = read.entry();
        return entry.card().title() + "\n" + entry.wording();
    }
}
