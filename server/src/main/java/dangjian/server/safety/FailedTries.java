package dangjian.server.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Who tried wrong tokens, and how long they have to wait now: after a few free tries a second, then twice as long each time, up to a minute. Holds a bounded number of addresses. */
final class FailedTries {

    private static final int FREE = 5;
    private static final int MOST_SECONDS = 60;
    private static final int MOST_ADDRESSES = 10_000;
    private static final long NANOS = 1_000_000_000L;
    private static final long FORGOTTEN_NANOS = 15 * 60 * NANOS;

    private final LongSupplier nanoTime;
    private final Map<String, Tries> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Tries(int count, long lastNanos) {

        long waitNanos() {
            return count < FREE ? 0 : Math.min(MOST_SECONDS, 1L << Math.min(count - FREE, 6)) * NANOS;
        }
    }

    FailedTries(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How many seconds an address has to wait before its next try; 0 where it may try now. */
    synchronized long waitSeconds(String address) {
        Tries tries = byAddress.get(address);
        if (tries == null) {
            return 0;
        }
        long past = nanoTime.getAsLong() - tries.lastNanos();
        if (past > FORGOTTEN_NANOS) {
            byAddress.remove(address);
            return 0;
        }
        return Math.max(0, (tries.waitNanos() - past + NANOS - 1) / NANOS);
    }

    synchronized void failed(String address) {
        Tries before = byAddress.getOrDefault(address, new Tries(0, 0));
        byAddress.put(address, new Tries(before.count() + 1, nanoTime.getAsLong()));
    }

    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }

    synchronized int addresses() {
        return byAddress.size();
    }
}
