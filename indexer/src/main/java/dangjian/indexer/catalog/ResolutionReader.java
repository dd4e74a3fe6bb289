package dangjian.indexer.catalog;

import dangjian.corpus.document.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a decision of a meeting: who is to see to it, until when; and how a vote went. */
final class ResolutionReader {

    private static final String VERBS =
            "负责|牵头|具体|办理|落实|对接|核实|联系|组织|起草|汇总|通知|完成|上门|会同|配合|承办|督办|协调|收集|整理|更新|报|发函|约谈|商谈|去|任|轮值|自筹|代为|记录|聘请|要求|证明|改|决定|试行|承担|提供|复核|审|发|送|写|做|选|带|保管|检查|陪|开|购|补|处理|安排|进行|执行|分头|认领|签字|出|跟踪|公布|张贴|反馈|把|对|代|另行|单独|共同|一并|依法|当面|现场|主持|凑|请|掏|讲|带头|逐|排出|劝导|轮流";
    private static final String N = "[0-9０-９一二三四五六七八九十]{1,3}";
    private static final String B = Spaced.BLANKS;

    /** 由岳小棠每月月底更新, 由街道总工会在9月28日前约谈. */
    private static final Pattern BY = Pattern.compile("(?<!成员|人员|事|理|缘|自|来|因|经|情)由([\\p{IsHan}、“”]{2,24}?)(?=" + VERBS
            + "|每|于|在|按|同|向|将|当|逐|统一|另|" + N + B + "[月日个]|[，。；,;]|$)");

    private static final Pattern LABELLED =
            Pattern.compile("(?:责任人|负责人|责任单位|牵头单位|牵头人|承办人|承办单位|(?<!小)组长)(?:分别)?(?:为|是|：|:)?" + B
                    + "([\\p{IsHan}]{2,12}(?:、[\\p{IsHan}]{2,12}){0,5})(?=[，。；,;：:（(]|$)");
    private static final Pattern IN_CHARGE =
            Pattern.compile("(?<=^|[，。；,;：:、])(?!由)([\\p{IsHan}]{2,4}(?:[、和][\\p{IsHan}]{2,4}){0,3})(?:同志)?(?:负责|牵头)");
    private static final Pattern PERSON_FIRST = Pattern.compile(
            "^(?:[0-9０-９]{1,2}[.．、]|[（(].{1,3}[）)])?[\\p{IsHan}]{2,8}[，,：:]([\\p{IsHan}]{2,4}?(?:[、和][\\p{IsHan}]{2,4}?){0,3})(?=分头|联系|明天|[0-9０-９]{1,2}月|上门|逐|，[0-9０-９]{1,2}月|。|$)");

    private static final Pattern DEADLINE = Pattern.compile("(?:(?:[0-9０-９]{4}|二〇[〇一二三四五六七八九]{2})" + B + "年" + B + ")?"
            + N + B
            + "月(?:" + B + N + B + "日|底|末|上旬|中旬|下旬)?(?:之?前|以前|底前|内|前后)"
            + "|(?:[0-9０-９]{4}年)?" + N + B + "月" + B + "(?:" + N + B + "日|底)(?=[^，。；]{0,8}(?:完成|完工|报|归档|更新|召开|公布|公示))"
            + "|(?:本|下)(?:周|月|季度?)[内底末]?前?(?=[^，。；]{0,4}(?:完成|报|公布|更新))|(?:年|月|季度)底(?:之?前|以前)?"
            + "|" + N + "个?(?:工作日|日|天|周|月)(?:之?内|以内)|次日|即日起?|下次会议前");

    private static final Pattern VOTE =
            Pattern.compile("(?:赞成|同意|反对|弃权|有效票)[^。；\\n]{0,6}[0-9０-９一二三四五六七八九十百]{1,5}[ ]?[票人名]"
                    + "|[0-9０-９一二三四五六七八九十百]{1,5}[ ]?[票人名](?:赞成|同意|反对|弃权)"
                    + "|一致通过|全票通过|一致同意|举手表决通过|表决通过");
    private static final int LONGEST = 4_000;
    private static final List<String> NOT_PERSONS = List.of("每周", "每月", "此", "专人", "谁", "各自", "具体", "会议");

    private ResolutionReader() {}

    /** The decision with its people and deadlines: those named as responsible (责任人); where none are, those by whom it is to be done. */
    static Resolution read(String anchor, String text) {
        String words = Spaced.tidy(text.replaceAll("(?<=\\p{IsHan})[ \\u3000](?=\\p{IsHan}[：:，。、])", ""));
        String searched = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        Set<String> responsible = new LinkedHashSet<>();
        addAll(LABELLED, searched, responsible);
        if (responsible.isEmpty()) {
            List.of(BY, IN_CHARGE, PERSON_FIRST).forEach(pattern -> addAll(pattern, searched, responsible));
        }
        return new Resolution(anchor, words, List.copyOf(responsible), deadlines(searched));
    }

    private static void addAll(Pattern pattern, String words, Set<String> responsible) {
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            addNames(matcher.group(1), responsible);
        }
    }

    /** The decision of a table's row, which has people and deadline in cells of their own. */
    static Resolution ofCells(String anchor, String text, Optional<String> responsible, Optional<String> deadline) {
        Resolution read = read(anchor, text);
        Set<String> names = new LinkedHashSet<>();
        responsible.ifPresent(cell -> addNames(cell, names));
        return new Resolution(
                anchor,
                text,
                names.isEmpty() ? read.responsible() : List.copyOf(names),
                deadline.filter(cell -> !cell.isBlank()).map(List::of).orElse(read.deadlines()));
    }

    private static void addNames(String list, Set<String> names) {
        for (String name : list.split("[、和及，, ]")) {
            String clean = name.strip();
            if (clean.startsWith("每")) {
                continue;
            }
            boolean known = names.stream().anyMatch(other -> other.contains(clean));
            if (clean.length() > 1 && !known && !NOT_PERSONS.contains(clean)) {
                names.add(clean);
            }
        }
    }

    private static List<String> deadlines(String words) {
        List<String> deadlines = new ArrayList<>();
        Matcher matcher = DEADLINE.matcher(words);
        while (matcher.find()) {
            deadlines.add(matcher.group().replaceAll("[ \\u3000]", ""));
        }
        return deadlines.stream().distinct().toList();
    }

    /** How a vote went: the sentence that tells it. */
    static Optional<String> vote(String text) {
        Matcher matcher = VOTE.matcher(text);
        return matcher.find()
                ? Optional.of(Sentences.around(text, matcher.start()).text().strip())
                : Optional.empty();
    }
}
