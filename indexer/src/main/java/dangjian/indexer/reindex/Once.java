package dangjian.indexer.reindex;

import java.util.function.Supplier;

/** Asks another supplier when it is asked first, and remembers. Safe for several threads. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> supplier;
    private T value;

    Once(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = supplier.get();
        }
        return value;
    }
}
