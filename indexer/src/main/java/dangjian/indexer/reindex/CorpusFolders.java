package dangjian.indexer.reindex;

import dangjian.indexer.extract.ExtractionFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchService;
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
    private final List<Path> internal;

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
        internal = List.of();
    }

    private CorpusFolders(List<Path> roots, List<Path> internal) {
        this.roots = roots;
        this.internal = internal;
    }

    /** The same, with folders that hold internal documents beside those that say so themselves, absolute, links followed. */
    CorpusFolders withInternal(List<Path> folders) {
        return new CorpusFolders(roots, List.copyOf(folders));
    }

    /** The folders themselves, absolute, links followed. */
    List<Path> roots() {
        return roots;
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
     * @param folders all folders, the corpus folders among them
     */
    record Listing(List<CorpusFile> files, List<Unreadable> unreadable, List<Path> folders) {}

    /** A place that is no file to read, or could not even be listed, with the reason. */
    record Unreadable(Path root, String path, ExtractionFailure cause) {

        /** Where it is, in words: a name that is none in this system's encoding has no path to it. */
        String place() {
            return root + "/" + path;
        }
    }

    /**
     * The files there are now.
     *
     * @param before those there were
     * @throws CorpusFolderException where a folder that had files has none any more: more likely a drive that is not connected than a wish
     */
    Listing listUnlessEmptied(List<Path> before) {
        Listing listing = list();
        for (Path root : roots) {
            long had = before.stream().filter(file -> file.startsWith(root)).count();
            if (had > 0
                    && listing.files().stream().noneMatch(file -> file.root().equals(root))) {
                throw new CorpusFolderException(
                        root, "里现在一个文件也没有，而原来有 " + had + " 个，原有索引继续有效。请检查目录或网络盘是否接好；确实要清空时，请换一个数据目录");
            }
        }
        return listing;
    }

    /** For notices of what happens in the folders. */
    WatchService newWatchService() throws IOException {
        return roots.get(0).getFileSystem().newWatchService();
    }

    /** All files, folder by folder, in the order of their paths. */
    Listing list() {
        List<CorpusFile> files = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        InternalFolders marked = new InternalFolders(internal);
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, new Collector(root, files, unreadable, folders, marked));
            } catch (IOException e) {
                throw new CorpusFolderException(root, "无法读取（" + e.getMessage() + "）");
            }
        }
        files.sort(Comparator.comparing((CorpusFile file) -> roots.indexOf(file.root()))
                .thenComparing(CorpusFile::path));
        return new Listing(List.copyOf(files), List.copyOf(unreadable), List.copyOf(folders));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<CorpusFile> files;
        private final List<Unreadable> unreadable;
        private final List<Path> folders;
        private final InternalFolders internal;

        Collector(
                Path root,
                List<CorpusFile> files,
                List<Unreadable> unreadable,
                List<Path> folders,
                InternalFolders internal) {
            this.internal = internal;
            this.root = root;
            this.files = files;
            this.unreadable = unreadable;
            this.folders = folders;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (!isNamedInWords(file)) {
                unreadable.add(new Unreadable(root, relative(file), ExtractionFailure.BAD_NAME));
            } else if (attributes.isRegularFile()) {
                add(file, attributes);
            } else if (!leadsBackIntoTheCorpus(file)) {
                unreadable.add(new Unreadable(root, relative(file), ExtractionFailure.NO_FILE));
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path file, BasicFileAttributes attributes) {
            try {
                files.add(CorpusFile.of(root, relative(file), file, attributes, internal.hold(file.getParent())));
            } catch (IOException e) {
                unreadable.add(new Unreadable(root, relative(file), ExtractionFailure.UNREADABLE));
            }
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
