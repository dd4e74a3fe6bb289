package dangjian.indexer.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bodies whose order or announcement put a text into the world, as the note under its title (题注) tells: 公安部令第127号, 国家教育委员会令第10号、卫生部令第1号发布,
 * 海关总署发布. Not who approved it (国务院批准), nor the head of state, whose order only promulgates what a congress adopted.
 *
 * @param names the bodies, in the order of the note, without 中华人民共和国
 * @param line where they are named
 */
record PromulgatingBodies(List<String> names, TextLine line) {

    private static final Pattern QUOTED = Pattern.compile("《[^》]*》");
    private static final Pattern ORDER =
            Pattern.compile("([\\p{IsHan}、]{2,60}?)令[ \\u3000]*第?[ \\u3000]*[0-9０-９〇○一二三四五六七八九十百（(〔\\[]");
    private static final Pattern ANNOUNCED =
            Pattern.compile("[ \\u3000]*由?([\\p{IsHan}、 \\u3000]{2,40}?)(?:以?公告)?(?:联合)?(?:发布|公布|颁布|印发|颁发|下发).*");
    private static final Pattern NO_BODY = Pattern.compile("主席$|通过|批准|会议|修订|修正|修改|决定|令$|公告$|号|重新|同意|^以");
    private static final Pattern PREFIX = Pattern.compile("^(?:由|经|和|、|[ \\u3000])+|^中华人民共和国(?=.{2})");

    /** Finds them in the lines above the body: those of the newest promulgation. */
    static Optional<PromulgatingBodies> in(List<TextLine> head) {
        for (int i = head.size() - 1; i > 0; i--) {
            TextLine line = head.get(i);
            List<NoteEvent> events = HeadLine.isNote(line.text()) ? NoteEvent.in(line.text()) : List.of();
            for (int event = events.size() - 1; event >= 0; event--) {
                List<String> names = bodies(
                        QUOTED.matcher(events.get(event).words()).replaceAll("").strip());
                if (!names.isEmpty()) {
                    return Optional.of(new PromulgatingBodies(names, line));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> bodies(String words) {
        List<String> names = new ArrayList<>();
        Matcher order = ORDER.matcher(words);
        while (order.find()) {
            addAll(order.group(1), names);
        }
        Matcher announced = ANNOUNCED.matcher(words);
        if (names.isEmpty() && announced.matches()) {
            addAll(announced.group(1), names);
        }
        return names;
    }

    private static void addAll(String listed, List<String> names) {
        for (String written : listed.split("[、 \\u3000]")) {
            String name = PREFIX.matcher(PREFIX.matcher(written).replaceAll("")).replaceAll("");
            if (name.length() > 1 && !NO_BODY.matcher(name).find() && !names.contains(name)) {
                names.add(name);
            }
        }
    }
}
