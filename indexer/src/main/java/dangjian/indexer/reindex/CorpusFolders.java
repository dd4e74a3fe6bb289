package dangjian.indexer.reindex;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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

    /**
     * What is in the folders.
     *
     * @param namedInternal the folders that were said to be internal
     */
    record Listing(List<CorpusFile> files, List<Unreadable> unreadable, List<Path> namedInternal) {}

    /** A place that is no file to read, or could not even be listed. */
    record Unreadable(Path root, String path) {

        Path absolute() {
            return root.resolve(path);
        }
    }

    /** The folders themselves. */
    List<Path> roots() {
        return roots;
    }

    /** All files, folder by folder, in the order of their paths. */
    Listing list() {
        return list(List.of());
    }

    /**
     * All files, folder by folder, in the order of their paths.
     *
     * @param namedInternal folders that hold internal documents beside those that say so themselves, absolute, links followed
     */
    Listing list(List<Path> namedInternal) {
        InternalFolders internal = InternalFolders.named(namedInternal);
        List<CorpusFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, new Collector(root, files, unreadable, internal));
            } catch (IOException e) {
                throw new CorpusFolderException(root, "无法读取（" + e.getMessage() + "）");
            }
        }
        files.sort(Comparator.comparing((CorpusFile file) -> roots.indexOf(file.root()))
                .thenComparing(CorpusFile::path));
        return new Listing(List.copyOf(files), List.copyOf(unreadable), List.copyOf(namedInternal));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<CorpusFile> files;
        private final List<Unreadable> unreadable;
        private final InternalFolders internal;

        Collector(Path root, List<CorpusFile> files, List<Unreadable> unreadable, InternalFolders internal) {
            this.root = root;
            this.files = files;
            this.unreadable = unreadable;
            this.internal = internal;
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
            if (attributes.isRegularFile()) {
                add(file, attributes);
            } else if (!leadsBackIntoTheCorpus(file)) {
                unreadable.add(new Unreadable(root, relative(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file, BasicFileAttributes attributes) {
            try {
                files.add(CorpusFile.of(root, relative(file), file, attributes, internal.hold(file.getParent())));
            } catch (IOException e) {
                unreadable.add(new Unreadable(root, relative(file)));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable.add(new Unreadable(root, relative(file)));
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
