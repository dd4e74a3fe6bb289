package dangjian.indexer.reindex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Gives files the ids they had before, so that links to their documents hold: a file that was moved or renamed is found by its content, one that was changed by its
 * place. A copy gets an id of its own.
 */
final class KeptIds {

    private final Map<CorpusFile, String> hashes;
    private final Set<CorpusFile> openFiles;
    private final Map<String, Manifest.Entry> openEntries = new LinkedHashMap<>();
    private final Map<String, Set<Manifest.Entry>> entriesByHash = new HashMap<>();
    private final Set<String> places;
    private final Set<String> placesBefore;
    private final Set<String> placesWithKnownContent;
    private final Map<CorpusFile, String> ids = new HashMap<>();
    private int moved;

    private KeptIds(List<CorpusFile> files, Map<CorpusFile, String> hashes, List<Manifest.Entry> before) {
        this.hashes = hashes;
        this.openFiles = new LinkedHashSet<>(files);
        this.places = files.stream().map(Manifest.Entry::place).collect(Collectors.toSet());
        this.placesBefore = before.stream().map(Manifest.Entry::place).collect(Collectors.toSet());
        Set<String> hashesBefore = before.stream().map(Manifest.Entry::hash).collect(Collectors.toSet());
        this.placesWithKnownContent = files.stream()
                .filter(file -> hashesBefore.contains(hashes.get(file)))
                .map(Manifest.Entry::place)
                .collect(Collectors.toSet());
        for (Manifest.Entry entry : before) {
            openEntries.put(entry.place(), entry);
            if (!entry.hash().isEmpty()) {
                entriesByHash
                        .computeIfAbsent(entry.hash(), none -> new LinkedHashSet<>())
                        .add(entry);
            }
        }
    }

    /**
     * Who is who.
     *
     * @param ids the id of each file
     * @param moved how many files lie at another place than before
     * @param added how many have a new id
     * @param deleted how many ids are in use no more
     */
    record Identities(Map<CorpusFile, String> ids, int moved, int added, int deleted) {}

    /**
     * Finds the ids.
     *
     * @param hashes of each file's content, empty where it can't be read
     * @param before the files as they were
     */
    static Identities of(List<CorpusFile> files, Map<CorpusFile, String> hashes, List<Manifest.Entry> before) {
        return new KeptIds(files, hashes, before).identities();
    }

    private Identities identities() {
        keepByPlace(true);
        keepByContent((file, entry) -> !places.contains(entry.place()));
        keepByContent(this::changedPlaces);
        keepByPlace(false);
        keepByContent((file, entry) -> true);
        keepByPathInAnotherRoot();
        List<CorpusFile> added = new ArrayList<>(openFiles);
        ids.putAll(DocumentIds.of(added, new HashSet<>(ids.values())));
        return new Identities(Map.copyOf(ids), moved, added.size(), openEntries.size());
    }

    /** Two files that changed names, or several in a circle. Not an old text copied over another file while the new one is written in its own place. */
    private boolean changedPlaces(CorpusFile file, Manifest.Entry entry) {
        return placesBefore.contains(Manifest.Entry.place(file)) && placesWithKnownContent.contains(entry.place());
    }

    private void keepByPlace(boolean onlyUnchanged) {
        for (CorpusFile file : List.copyOf(openFiles)) {
            Manifest.Entry entry = openEntries.get(Manifest.Entry.place(file));
            if (entry != null && (!onlyUnchanged || entry.hash().equals(hashes.get(file)))) {
                keep(file, entry);
            }
        }
    }

    /** Of several with the same content the one at the same path below another folder goes first, then one of the same name. */
    private void keepByContent(BiPredicate<CorpusFile, Manifest.Entry> isMeant) {
        keepByContentWhere(isMeant.and((file, entry) -> entry.path().equals(file.path())));
        keepByContentWhere(isMeant.and((file, entry) -> ("/" + entry.path()).endsWith("/" + file.name())));
        keepByContentWhere(isMeant);
    }

    private void keepByContentWhere(BiPredicate<CorpusFile, Manifest.Entry> isMeant) {
        for (CorpusFile file : List.copyOf(openFiles)) {
            entriesByHash.getOrDefault(hashes.get(file), Set.of()).stream()
                    .filter(entry -> isMeant.test(file, entry))
                    .findFirst()
                    .ifPresent(entry -> keep(file, entry));
        }
    }

    /** The whole corpus may have been moved and edited at once. */
    private void keepByPathInAnotherRoot() {
        Map<String, Manifest.Entry> gone = new HashMap<>();
        openEntries.values().stream()
                .filter(entry -> !places.contains(entry.place()))
                .forEach(entry -> gone.putIfAbsent(entry.path(), entry));
        for (CorpusFile file : List.copyOf(openFiles)) {
            Manifest.Entry entry = gone.remove(file.path());
            if (entry != null) {
                keep(file, entry);
            }
        }
    }

    private void keep(CorpusFile file, Manifest.Entry entry) {
        ids.put(file, entry.id());
        openFiles.remove(file);
        openEntries.remove(entry.place());
        entriesByHash.getOrDefault(entry.hash(), new HashSet<>()).remove(entry);
        if (!entry.place().equals(Manifest.Entry.place(file))) {
            moved++;
        }
    }
}
