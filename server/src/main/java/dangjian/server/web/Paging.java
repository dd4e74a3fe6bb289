package dangjian.server.web;

import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pages of a list of results, and the ways from this one to the others. */
public final class Paging {

    private static final int AROUND = 2;
    private static final List<Integer> SIZES = List.of(10, 20, 50);

    private final SearchRequest request;
    private final Addresses addresses;
    private final int total;

    Paging(SearchResult result, Addresses addresses) {
        this.request = result.request();
        this.addresses = addresses;
        this.total = result.total();
    }

    /**
     * A page.
     *
     * @param number from 1; 0 stands for those left out
     */
    public record Page(int number, String address, boolean current) {

        public boolean isGap() {
            return number == 0;
        }
    }

    /** How many pages can be reached. */
    public int last() {
        int reachable = Math.min(total, SearchRequest.DEEPEST);
        return Math.max(1, (reachable + request.size() - 1) / request.size());
    }

    /** Whether the page asked for lies behind the last one. */
    public boolean isBeyond() {
        return total > 0 && request.page() > last();
    }

    public int current() {
        return request.page();
    }

    public String lastAddress() {
        return addresses.page(last());
    }

    public Optional<String> previous() {
        int page = request.page();
        return page > 1 ? Optional.of(addresses.page(Math.min(page - 1, last()))) : Optional.empty();
    }

    public Optional<String> next() {
        int page = request.page();
        return page < last() ? Optional.of(addresses.page(page + 1)) : Optional.empty();
    }

    /** The first page, those around this one, and the last. */
    public List<Page> pages() {
        int middle = Math.min(request.page(), last());
        List<Page> pages = new ArrayList<>();
        int shown = 0;
        for (int number : IntStream.rangeClosed(1, last())
                .filter(each -> each == 1 || each == last() || Math.abs(each - middle) <= AROUND)
                .toArray()) {
            if (number > shown + 1) {
                pages.add(new Page(0, "", false));
            }
            pages.add(new Page(number, addresses.page(number), number == request.page()));
            shown = number;
        }
        return pages;
    }

    /** How many hits a page may have. */
    public List<ResultsPage.Link> sizes() {
        return SIZES.stream()
                .map(size ->
                        new ResultsPage.Link(String.valueOf(size), addresses.sized(size), size == request.size(), 0))
                .toList();
    }

    /** Whether a smaller or larger page would change anything. */
    public boolean hasSizes() {
        return total > SIZES.get(0);
    }
}
