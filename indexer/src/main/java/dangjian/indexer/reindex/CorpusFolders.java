package dangjian.indexer.reindex;

import dangjian.indexer.extract.ExtractionFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The folders of a corpus and the files in them. Hidden files and office programs' lock files are left aside; links
 * that lead out of the folder, pipes and devices are reported as unreadable. */
final class CorpusFolders {

    private final List<Path> roots;

    /** @throws CorpusFolderException where a folder is missing or is none */
    CorpusFolders(List<Path> folders) {
        Set<Path> distinct = new LinkedHashSet<>();
        for (Path folder : folders) {
            Path root = folder.toAbsolutePath().normalize();
            if (!Files.exists(root)) {
                throw new CorpusFolderException(folder, "不存在");
            }
            if (!Files.isDirectory(root)) {
                throw new CorpusFolderException(folder, "不是目录");
            }
            if (!Files.isReadable(root)) {
                throw new CorpusFolderException(folder, "没有读取权限");
            }
            distinct.add(real(root));
        }
        roots = List.copyOf(distinct);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new CorpusFolderException(folder, "无法读取（" + e.getMessage() + "）");
        }
    }

    /** What is in the folders. */
    record Listing(List<CorpusFile> files, List<Unreadable> unreadable) {}

    /** A place that is no file to read, or could not even be listed, with the reason. */
    record Unreadable(Path root, String path, ExtractionFailure cause) {}

    /** All files, folder by folder, in the order of their paths. */
    Listing list() {
        List<CorpusFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, new Collector(root, files, unreadable));
            } catch (IOException e) {
                throw new CorpusFolderException(root, "无法读取（" + e.getMessage() + "）");
            }
        }
        files.sort(Comparator.comparing((CorpusFile file) -> roots.indexOf(file.root()))
                .thenComparing(CorpusFile::path));
        return new Listing(List.copyOf(files), List.copyOf(unreadable));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<CorpusFile> files;
        private final List<Unreadable> unreadable;

        Collector(Path root, List<CorpusFile> files, List<Unreadable> unreadable) {
            this.root = root;
            this.files = files;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (!isNamedInWords(file)) {
                unreadable.add(new Unreadable(root, relative(file), ExtractionFailure.BAD_NAME));
            } else if (attributes.isRegularFile()) {
                files.add(new CorpusFile(
                        root,
                        relative(file),
                        attributes.size(),
                        attributes.lastModifiedTime().toMillis()));
            } else if (!leadsBackIntoTheCorpus(file)) {
                unreadable.add(new Unreadable(root, relative(file), ExtractionFailure.NO_FILE));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable.add(new Unreadable(root, relative(file), ExtractionFailure.UNREADABLE));
            return FileVisitResult.CONTINUE;
        }

        /** A link to a file of the corpus says nothing new: the file itself is read where it lies. */
        private boolean leadsBackIntoTheCorpus(Path link) {
            try {
                return Files.isSymbolicLink(link) && link.toRealPath().startsWith(root);
            } catch (IOException e) {
                return false; // leads nowhere: reported as unreadable
            }
        }

        /** Whether a file is found again by its name as text: one whose bytes are in no encoding the system knows is not. */
        private boolean isNamedInWords(Path file) {
            try {
                return root.resolve(relative(file)).equals(file);
            } catch (InvalidPathException e) {
                return false;
            }
        }

        private String relative(Path file) {
            return root.relativize(file).toString().replace(File.separatorChar, '/');
        }

        private static boolean isHidden(Path path) {
            String name = path.getFileName().toString();
            String lower = name.toLowerCase(Locale.ROOT);
            return name.startsWith(".")
                    || name.startsWith("~$")
                    || lower.equals("thumbs.db")
                    || lower.equals("desktop.ini");
        }
    }
}
