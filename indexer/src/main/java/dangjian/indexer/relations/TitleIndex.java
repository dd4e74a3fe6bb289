package dangjian.indexer.relations;

import dangjian.corpus.document.TitleKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds documents by title, by short name and by number; the versions of one title in the order of their dates. */
final class TitleIndex {

    private static final int SHORTEST_NAME = 2;

    /** A name found at the end of some words, with its length. */
    record Ending(List<CatalogEntry> entries, int length) {}

    private final Map<String, List<CatalogEntry>> byKey = new HashMap<>();
    private final Map<String, List<CatalogEntry>> byKeyWithoutIssuer = new HashMap<>();
    /** A code that lies in several files, one a part (民法典 人格权编), under the name of the whole. */
    private final Map<String, List<CatalogEntry>> byWhole = new HashMap<>();

    private final Map<String, List<CatalogEntry>> byNumber = new HashMap<>();
    private final Map<String, List<String>> shortNames;

    /**
     * @param shortNames for a short name, what it can stand for
     */
    TitleIndex(List<CatalogEntry> entries, Map<String, List<String>> shortNames) {
        this.shortNames = shortNames;
        entries.stream()
                .sorted(Comparator.comparing(CatalogEntry::day).thenComparing(CatalogEntry::id))
                .forEach(this::add);
    }

    private void add(CatalogEntry entry) {
        if (entry.isPolicy()) {
            String key = TitleKey.of(entry.card().title());
            put(byKey, key, entry);
            TitleKey.whole(key).ifPresent(whole -> put(byWhole, whole, entry));
            put(byKeyWithoutIssuer, TitleKey.withoutIssuer(key), entry);
        }
        entry.card().number().ifPresent(number -> put(byNumber, number.toString(), entry));
    }

    private static void put(Map<String, List<CatalogEntry>> map, String key, CatalogEntry entry) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
    }

    /** The versions of a title as cited, the oldest first. */
    List<CatalogEntry> byTitle(String title) {
        String key = TitleKey.of(title);
        List<CatalogEntry> exact = byKey.getOrDefault(key, List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        for (String meaning : shortNames.getOrDefault(title, List.of())) {
            List<CatalogEntry> meant = byKey.getOrDefault(TitleKey.of(meaning), List.of());
            if (!meant.isEmpty()) {
                return meant;
            }
        }
        List<CatalogEntry> parts = byWhole.getOrDefault(key, List.of());
        return parts.isEmpty() ? byKeyWithoutIssuer.getOrDefault(TitleKey.withoutIssuer(key), List.of()) : parts;
    }

    List<CatalogEntry> byNumber(String number) {
        return byNumber.getOrDefault(number, List.of());
    }

    /** The longest title or short name that some words end with. */
    Optional<Ending> byEnding(String words) {
        for (int start = 0; start + SHORTEST_NAME <= words.length(); start++) {
            String name = words.substring(start);
            String key = TitleKey.of(name);
            boolean isKnown = byKey.containsKey(key) || byWhole.containsKey(key) || shortNames.containsKey(name);
            List<CatalogEntry> entries = isKnown ? byTitle(name) : List.of();
            if (!entries.isEmpty()) {
                return Optional.of(new Ending(entries, name.length()));
            }
        }
        return Optional.empty();
    }

    /** All groups of documents under one title. */
    Iterable<List<CatalogEntry>> groups() {
        return byKey.values();
    }
}
