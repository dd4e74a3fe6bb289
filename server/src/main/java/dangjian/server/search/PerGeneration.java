package dangjian.server.search;

import java.io.IOException;
import java.util.List;

/**
 * Something that is worked out once for a generation, by whoever asks first; the others wait for it. The last two are kept: while a generation is swapped, who
 * still reads the old one does not push out what was made for the new one. For one {@link Library}, and so for one viewer.
 */
public final class PerGeneration<T> {

    private final Library.Reading<T> make;
    private volatile List<Made<T>> made = List.of();

    public PerGeneration(Library.Reading<T> make) {
        this.make = make;
    }

    private record Made<T>(String generation, T value) {}

    /** What was made for the view's generation. */
    public T of(LibraryView view) throws IOException {
        String generation = view.generation().name();
        T known = find(generation);
        return known == null ? make(view, generation) : known;
    }

    private T find(String generation) {
        for (Made<T> each : made) {
            if (each.generation().equals(generation)) {
                return each.value();
            }
        }
        return null;
    }

    private synchronized T make(LibraryView view, String generation) throws IOException {
        T known = find(generation);
        if (known != null) {
            return known;
        }
        Made<T> newest = new Made<>(generation, make.read(view));
        made = made.isEmpty() ? List.of(newest) : List.of(newest, made.get(0));
        return newest.value();
    }
}
