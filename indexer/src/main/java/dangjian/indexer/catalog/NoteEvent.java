package dangjian.indexer.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A date in the note under a title (题注) with what it says happened then.
 *
 * @param day the day
 * @param words what follows the date, up to the next one
 */
record NoteEvent(LocalDate day, String words) {

    private static final Pattern COMES_INTO_FORCE = Pattern.compile("[ \\u3000]*起?(?:开始|正式)?(?:施行|实施|生效|执行).*");

    /** Whether the text comes into force on the day, rather than being made, issued or changed. */
    boolean isStart() {
        return COMES_INTO_FORCE.matcher(words).matches();
    }

    /** The events of a line, in order. */
    static List<NoteEvent> in(String line) {
        List<WrittenDate> dates = WrittenDate.findAll(line);
        List<NoteEvent> events = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            int end = i + 1 < dates.size() ? dates.get(i + 1).start() : line.length();
            events.add(new NoteEvent(
                    dates.get(i).date(), line.substring(dates.get(i).end(), end)));
        }
        return events;
    }
}
