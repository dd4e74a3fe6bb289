package dangjian.server.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file: RFC 9110 §14, one range only.
 *
 * @param from the first byte
 * @param to the last byte
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The part that a header asks for; nothing where it asks for none that is understood, so that all is given. A part that begins behind the end has no bytes.
     *
     * @param header may be null
     */
    static Optional<ByteRange> of(String header, long sizeBytes) {
        Matcher found = ONE.matcher(header == null ? "" : header.strip());
        if (!found.matches() || (found.group(1).isEmpty() && found.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (found.group(1).isEmpty()) {
            long last = Long.parseLong(found.group(2));
            return Optional.of(new ByteRange(last == 0 ? sizeBytes : Math.max(0, sizeBytes - last), sizeBytes - 1));
        }
        long from = Long.parseLong(found.group(1));
        long to = found.group(2).isEmpty() ? sizeBytes - 1 : Long.parseLong(found.group(2));
        return to < from && !found.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, sizeBytes - 1)));
    }

    long sizeBytes() {
        return Math.max(0, to - from + 1);
    }
}
