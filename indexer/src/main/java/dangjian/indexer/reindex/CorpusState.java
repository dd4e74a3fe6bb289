package dangjian.indexer.reindex;

import dangjian.corpus.document.ContentHash;
import dangjian.indexer.generation.GenerationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * The corpus as it is now, beside what it was.
 *
 * @param files the files, in the order of the corpus
 * @param unreadable the places that are no files to read
 * @param changes what became of the files since; nothing of what is read is counted yet
 * @param listedMillis when the files were listed
 */
record CorpusState(
        List<IdentifiedFile> files,
        List<CorpusFolders.Unreadable> unreadable,
        GenerationReport.Changes changes,
        long listedMillis) {

    /** Whether all files are untouched: none needs to be looked into. */
    static boolean isUntouched(CorpusFolders.Listing listing, Manifest before) {
        List<CorpusFile> files = listing.files();
        if (files.size() != before.files().size()
                || !before.unreadable()
                        .equals(listing.unreadable().stream()
                                .map(place -> place.place())
                                .toList())) {
            return false;
        }
        for (int i = 0; i < files.size(); i++) {
            Manifest.Entry entry = before.files().get(i);
            if (!entry.place().equals(Manifest.Entry.place(files.get(i))) || !entry.isUntouched(files.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The files without those that are being written: what was there before stays as it was.
     *
     * @param busy the files being written, absolute
     */
    static CorpusFolders.Listing leaving(CorpusFolders.Listing listing, Set<Path> busy, Optional<Manifest> before) {
        Map<String, Manifest.Entry> known = new HashMap<>();
        before.ifPresent(made -> made.files().forEach(entry -> known.put(entry.place(), entry)));
        List<CorpusFile> files = listing.files().stream()
                .filter(file -> !busy.contains(file.absolute()) || known.containsKey(Manifest.Entry.place(file)))
                .map(file -> busy.contains(file.absolute())
                        ? file.asItWas(known.get(Manifest.Entry.place(file)).sizeBytes())
                        : file)
                .toList();
        return new CorpusFolders.Listing(files, listing.unreadable(), listing.folders());
    }

    /** Looks into the files that were touched, as far as it takes to know them again. */
    static CorpusState of(CorpusFolders.Listing listing, Optional<Manifest> before, long listedMillis, Workers workers)
            throws IOException, InterruptedException {
        List<Manifest.Entry> entries = before.map(Manifest::files).orElse(List.of());
        Map<CorpusFile, String> hashes = hashes(listing.files(), entries, workers);
        KeptIds.Identities identities = KeptIds.of(listing.files(), hashes, entries);
        List<IdentifiedFile> files = listing.files().stream()
                .map(file -> new IdentifiedFile(
                        file, hashes.get(file), identities.ids().get(file)))
                .toList();
        GenerationReport.Changes changes = new GenerationReport.Changes(
                identities.added(), changed(files, entries), identities.moved(), identities.deleted(), 0, 0);
        return new CorpusState(files, listing.unreadable(), changes, listedMillis);
    }

    private static int changed(List<IdentifiedFile> files, List<Manifest.Entry> entries) {
        Map<String, String> before =
                entries.stream().collect(Collectors.toMap(Manifest.Entry::id, Manifest.Entry::hash));
        return (int) files.stream()
                .filter(file ->
                        before.containsKey(file.id()) && !before.get(file.id()).equals(file.hash()))
                .count();
    }

    private static Map<CorpusFile, String> hashes(List<CorpusFile> files, List<Manifest.Entry> entries, Workers workers)
            throws IOException, InterruptedException {
        Map<String, Manifest.Entry> known =
                entries.stream().collect(Collectors.toMap(Manifest.Entry::place, entry -> entry));
        Map<CorpusFile, String> hashes = new HashMap<>();
        List<Callable<Map.Entry<CorpusFile, String>>> touched = files.stream()
                .filter(file -> {
                    Manifest.Entry entry = known.get(Manifest.Entry.place(file));
                    boolean isKnown =
                            entry != null && (entry.isUntouched(file) || file.modifiedMillis() == CorpusFile.UNSURE);
                    if (isKnown) {
                        hashes.put(file, entry.hash());
                    }
                    return !isKnown;
                })
                .map(file -> (Callable<Map.Entry<CorpusFile, String>>) () -> Map.entry(file, hash(file)))
                .toList();
        workers.run(touched, each -> hashes.put(each.getKey(), each.getValue()));
        return hashes;
    }

    /** Empty where the file can't be read: what becomes of it is told when it is its turn to be read. */
    static String hash(CorpusFile file) {
        try {
            return ContentHash.of(file.absolute());
        } catch (IOException e) {
            return "";
        }
    }
}
