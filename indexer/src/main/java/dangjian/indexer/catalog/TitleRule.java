package dangjian.indexer.catalog;

import dangjian.corpus.document.Origin;
import dangjian.indexer.extract.Block;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The title: what the file marks as such; else the lines above the body that the file is named after; else the first line above the body that can be one,
 * with the lines it runs on to (GB/T 9704—2012 §7.3.1: a title may take several lines); else the file's own property; else its name.
 */
final class TitleRule implements MetadataRule<String> {

    private static final double MARKED = 1;
    private static final double FIRST_POSSIBLE = 0.9;
    private static final double FROM_FILE = 0.5;
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 200;
    private static final Pattern WHOLE = Pattern.compile(
            ".*(?:条例|办法|规定|通知|意见|细则|决定|规则|规程|规范|公告|通报|报告|请示|批复|函|纪要|记录|方案|制度|章程|解释|法)" + "(?:[（(][^）)]{1,12}[）)])?");
    private static final Pattern ABOUT = Pattern.compile("关于[^的]*法$");
    private static final Pattern NAME_SUFFIX = Pattern.compile("[（(〔\\[][^（(]*[）)〕\\]]$");

    @Override
    public Attribute<String> attribute() {
        return Attribute.TITLE;
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        List<Block> head = text.outline().headBlocks();
        return marked(head)
                .map(title -> inHead(title, MARKED))
                .or(() -> namedLikeTheFile(head, text.fileStem()).map(title -> inHead(title, MARKED)))
                .or(() -> firstPossible(head).map(title -> inHead(title, FIRST_POSSIBLE)))
                .or(() -> Optional.ofNullable(text.properties().get("dc:title"))
                        .filter(title -> !title.isBlank())
                        .map(title -> Finding.from(Origin.FILE_PROPERTY, title, title, FROM_FILE)))
                .or(() -> Optional.of(text.fileStem())
                        .map(title -> Finding.from(Origin.FILE_NAME, title, title, FROM_FILE)))
                .map(found -> found.map(TitleRule::tidy));
    }

    private static Finding<String> inHead(String title, double confidence) {
        return Finding.in("head", title, title, confidence);
    }

    private static Optional<String> marked(List<Block> head) {
        String joined = head.stream()
                .filter(block -> block.type() != Block.Type.PARAGRAPH)
                .map(Block::text)
                .collect(Collectors.joining());
        return joined.isBlank() ? Optional.empty() : Optional.of(joined);
    }

    private static Optional<String> namedLikeTheFile(List<Block> head, String stem) {
        String whole = comparable(stem);
        String bare = comparable(NAME_SUFFIX.matcher(stem).replaceFirst(""));
        for (int from = 0; from < head.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(head.size(), from + MOST_LINES); to++) {
                joined.append(head.get(to).text());
                String candidate = comparable(joined);
                if (!candidate.isEmpty() && (candidate.equals(whole) || candidate.equals(bare))) {
                    return Optional.of(joined.toString());
                }
            }
        }
        return Optional.empty();
    }

    private static String comparable(CharSequence text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<String> firstPossible(List<Block> head) {
        int first = 0;
        while (first < head.size() && HeadLine.isNotTitle(head.get(first).text())) {
            first++;
        }
        if (first == head.size() || head.get(first).text().length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder title = new StringBuilder(head.get(first).text());
        for (int next = first + 1; next < Math.min(head.size(), first + MOST_LINES); next++) {
            String line = head.get(next).text();
            boolean runsOn = line.startsWith("——")
                    || endsOpen(title)
                    || !isWhole(title)
                            && (isWhole(line) || WHOLE.matcher(title + line).matches());
            if (!runsOn || HeadLine.isNotTitle(line)) {
                break;
            }
            title.append(line);
        }
        return Optional.of(title.toString());
    }

    /** 关于……法 is the beginning of a title: what is about something is a notice, a decision, rules. */
    private static boolean isWhole(CharSequence title) {
        return WHOLE.matcher(title).matches() && !ABOUT.matcher(title).find() && balance(title) == 0;
    }

    private static int balance(CharSequence title) {
        return title.chars()
                .map(c -> "《（〈".indexOf(c) >= 0 ? 1 : "》）〉".indexOf(c) >= 0 ? -1 : 0)
                .sum();
    }

    private static boolean endsOpen(CharSequence title) {
        return "：—、，的和与".indexOf(title.charAt(title.length() - 1)) >= 0;
    }

    private static String tidy(String title) {
        String oneLine = title.strip().replaceAll("[\\s\\u3000]+", " ");
        String tidy = oneLine.replaceAll("(?<=\\p{IsHan}|[：，、。）》”—]) (?=\\p{IsHan}|[（《“—])", "");
        if (tidy.length() <= LONGEST) {
            return tidy;
        }
        int end = Character.isHighSurrogate(tidy.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return tidy.substring(0, end);
    }
}
