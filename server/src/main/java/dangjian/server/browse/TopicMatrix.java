package dangjian.server.browse;

import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Passage;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.PerGeneration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Two groups of topics looked at together (六创新 × 六结合): how many documents have one of each, and which. */
public final class TopicMatrix {

    private final Library library;
    private final Optional<MatrixAxes> axes;
    private final TopicWords words;
    private final PerGeneration<MatrixRegister> register;

    public TopicMatrix(TopicTaxonomy taxonomy, Library library) {
        this.library = library;
        this.axes = MatrixAxes.of(taxonomy);
        this.words = new TopicWords(taxonomy);
        this.register = new PerGeneration<>(
                view -> axes.isEmpty() ? new MatrixRegister(List.of()) : MatrixRegister.of(view, axes.get()));
    }

    /** Works out now what is worked out once for a generation. */
    public void prepare() {
        library.read(register::of);
    }

    /** The matrix; nothing where the taxonomy names no two topics for it. */
    public Optional<Matrix> matrix(MatrixFilter filter) {
        return axes.map(known -> count(known, library.read(register::of), filter));
    }

    private static Matrix count(MatrixAxes axes, MatrixRegister register, MatrixFilter filter) {
        Map<MatrixPlace, Matrix.Count> counts = new HashMap<>();
        int documents = 0;
        for (MatrixRegister.Entry entry : register.entries()) {
            if (filter.accepts(entry.kind(), entry.year())) {
                documents++;
                entry.places()
                        .forEach((place, closeness) -> counts.merge(
                                place,
                                new Matrix.Count(1, closeness == Closeness.PASSAGE ? 1 : 0),
                                (one, other) -> new Matrix.Count(
                                        one.documents() + other.documents(), one.samePassage() + other.samePassage())));
            }
        }
        List<Integer> years = register.entries().stream()
                .map(MatrixRegister.Entry::year)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .distinct()
                .sorted()
                .toList();
        return new Matrix(axes, filter, documents, years, counts);
    }

    /** What there is at a place; nothing where the matrix has no such row or column. */
    public Optional<MatrixCell> cell(MatrixPlace place, MatrixFilter filter, int page, int size) {
        Optional<Topic> row = axes.flatMap(known -> known.row(place.row()));
        Optional<Topic> column = axes.flatMap(known -> known.column(place.column()));
        if (row.isEmpty() || column.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(library.read(view -> {
            List<MatrixRegister.Entry> there = register.of(view).entries().stream()
                    .filter(entry -> entry.places().containsKey(place))
                    .toList();
            List<MatrixRegister.Entry> accepted = there.stream()
                    .filter(entry -> filter.accepts(entry.kind(), entry.year()))
                    .sorted(Comparator.comparing(entry -> entry.places().get(place)))
                    .toList();
            List<MatrixRegister.Entry> shown =
                    accepted.stream().skip((long) (page - 1) * size).limit(size).toList();
            return new MatrixCell(
                    row.get(),
                    column.get(),
                    filter,
                    accepted.size(),
                    kinds(there, filter.of(Optional.empty())),
                    page,
                    size,
                    read(view, shown, place));
        }));
    }

    private static Map<DocumentKind, Integer> kinds(List<MatrixRegister.Entry> entries, MatrixFilter filter) {
        Map<DocumentKind, Integer> kinds = new EnumMap<>(DocumentKind.class);
        for (MatrixRegister.Entry entry : entries) {
            if (filter.accepts(entry.kind(), entry.year())) {
                kinds.merge(entry.kind(), 1, Integer::sum);
            }
        }
        return kinds;
    }

    private List<MatrixCell.Entry> read(LibraryView view, List<MatrixRegister.Entry> shown, MatrixPlace place)
            throws IOException {
        List<MatrixCell.Entry> documents = new ArrayList<>();
        MatrixAxes known = axes.orElseThrow();
        for (MatrixRegister.Entry entry : shown) {
            int document = view.find(entry.id()).orElseThrow();
            List<Passage> passages = view.passages(document);
            List<Evidence> evidence = new TopicPlaces(view.details(document), passages, known.lines())
                    .evidence(place, line -> words.strongest(passages, known.topicsOf(line)));
            documents.add(
                    new MatrixCell.Entry(view.card(document), entry.places().get(place), evidence));
        }
        return documents;
    }
}
