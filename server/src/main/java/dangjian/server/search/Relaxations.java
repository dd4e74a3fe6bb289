package dangjian.server.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out, for a search that finds nothing, what would find something: by asking, so that what is promised is what is found. Asks a bounded number of searches. */
public final class Relaxations {

    private static final int MOST_CONDITIONS = 4;
    private static final int MOST_WORDS = 8;
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[\"“”„‟＂「」『』﹁﹂﹃﹄]");

    private final SearchService search;

    public Relaxations(SearchService search) {
        this.search = search;
    }

    /** What is left out of a search. */
    public enum Kind {
        /** The filters of one facet. */
        FACET,
        /** All filters. */
        ALL_FACETS,
        /** The quotation marks. */
        QUOTES,
        /** An exclusion or a field filter typed in the box. */
        CONDITION
    }

    /**
     * A search that leaves something out.
     *
     * @param dropped the facet's machine name, or what was typed; empty where all of a kind is left out
     * @param total how many documents it finds, at least one
     */
    public record Relaxed(Kind kind, String dropped, SearchRequest request, int total) {}

    /** A word of the question, or a phrase in quotation marks, and how many documents a search for it alone finds. */
    public record WordCount(String text, int documents) {}

    /** What would find something. */
    public record Advice(List<Relaxed> relaxed, List<WordCount> words) {

        public Advice {
            relaxed = List.copyOf(relaxed);
            words = List.copyOf(words);
        }
    }

    /** The advice for a search that finds nothing. */
    public Advice of(SearchRequest request) {
        List<Relaxed> relaxed = new ArrayList<>();
        for (String facet : FacetLabels.FACETS) {
            if (request.filters().containsKey(facet)) {
                Map<String, List<String>> others = new LinkedHashMap<>(request.filters());
                others.remove(facet);
                add(relaxed, Kind.FACET, facet, with(request, request.text(), others));
            }
        }
        if (relaxed.isEmpty() && request.filters().size() > 1) {
            add(relaxed, Kind.ALL_FACETS, "", with(request, request.text(), Map.of()));
        }
        List<QueryPart> parts = QueryParts.read(request.text());
        boolean isQuoted = parts.stream().anyMatch(part -> part.quoted() && part.isPlain());
        if (isQuoted) {
            String plain =
                    QUOTATION_MARKS.matcher(request.text()).replaceAll(" ").strip();
            add(relaxed, Kind.QUOTES, "", with(request, plain, request.filters()));
        }
        parts.stream().filter(part -> !part.isPlain()).limit(MOST_CONDITIONS).forEach(part -> {
            String rest = request.text()
                    .replaceFirst(Pattern.quote(part.typed()), Matcher.quoteReplacement(" "))
                    .strip();
            add(relaxed, Kind.CONDITION, part.typed(), with(request, rest, request.filters()));
        });
        return new Advice(relaxed, words(request));
    }

    /** Where the filters alone are in the way, the words say nothing. Of a phrase that nothing has, its words say more. */
    private List<WordCount> words(SearchRequest request) {
        boolean isFoundUnfiltered = !request.filters().isEmpty() && total(with(request, request.text(), Map.of())) > 0;
        List<WordCount> counts = new ArrayList<>();
        if (!isFoundUnfiltered) {
            List<String> asked = search.words(request.text());
            count(asked, counts);
            List<WordCount> absent = counts.stream()
                    .filter(each -> each.documents() == 0 && each.text().startsWith("“"))
                    .toList();
            absent.forEach(each -> count(search.words(plain(each.text())), counts));
        }
        return counts;
    }

    private void count(List<String> words, List<WordCount> counts) {
        for (String word : words) {
            boolean isNew = counts.stream().noneMatch(each -> each.text().equals(word));
            if (isNew && counts.size() < MOST_WORDS) {
                counts.add(new WordCount(word, total(SearchRequest.of(word, 1))));
            }
        }
    }

    private static String plain(String text) {
        return QUOTATION_MARKS.matcher(text).replaceAll(" ").strip();
    }

    private void add(List<Relaxed> relaxed, Kind kind, String dropped, Optional<SearchRequest> request) {
        int total = total(request);
        if (total > 0) {
            relaxed.add(new Relaxed(kind, dropped, request.orElseThrow(), total));
        }
    }

    private int total(Optional<SearchRequest> request) {
        return request.map(this::total).orElse(0);
    }

    private int total(SearchRequest request) {
        return search.search(new SearchRequest(request.text(), request.filters(), request.sort(), 1, 1))
                .total();
    }

    /** Nothing where it would ask for everything though something was typed. */
    private static Optional<SearchRequest> with(SearchRequest request, String text, Map<String, List<String>> filters) {
        boolean asksNothing = text.isBlank() && !request.text().isBlank();
        return asksNothing
                ? Optional.empty()
                : Optional.of(new SearchRequest(text, filters, request.sort(), 1, request.size()));
    }
}
