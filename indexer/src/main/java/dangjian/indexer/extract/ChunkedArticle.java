package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a document as a library shows it for search engines: cut into numbered chunks ("1、……" "2、……") in the middle of sentences, with blanks where its
 * lines ended. The chunks are joined, the paragraphs and headings found again.
 */
final class ChunkedArticle {

    private static final int LONGEST_HEADING = 40;
    private static final Pattern CHUNK = Pattern.compile("([0-9]{1,3})、(.*)", Pattern.DOTALL);
    private static final String TERMINAL = "。！？!?；;：";
    /** A paragraph ended here: a blank, not behind a comma. */
    private static final Pattern PARAGRAPH_END =
            Pattern.compile("(?<=[\\p{IsHan}。；：！？!?”）》…])[ \\u3000]+(?=[\\p{IsHan}“《（(0-9一])");

    /** What sites stamp into the text, and the buttons that were caught with it. */
    private static final Pattern STAMP =
            Pattern.compile("\\p{IsHan}{2}[ ]?[0-9]{2,5}[ ]?版权所有|(?:[0-9]{1,3}[ ]+)+(?:下一页|尾页)[ ]*$");

    private static final String ORDINALS = "一二三四五六七八九十";
    private static final Pattern ORDINAL = Pattern.compile("([" + ORDINALS + "])([要是])(?!切).*", Pattern.DOTALL);

    private ChunkedArticle() {}

    /** The blocks with the chunks among them joined; as they are where they are no chunks. */
    static List<Block> joined(List<Block> body, String title) {
        if (!isChunked(body)) {
            return body;
        }
        StringBuilder text = new StringBuilder();
        for (Block block : body) {
            Matcher chunk = CHUNK.matcher(block.text());
            LineJoin.append(text, chunk.matches() ? chunk.group(2) : block.text());
        }
        String plain = STAMP.matcher(text).replaceAll("").strip();
        while (!title.isEmpty() && plain.startsWith(title)) {
            plain = plain.substring(title.length()).strip();
        }
        List<String> paragraphs = withSeries(List.of(PARAGRAPH_END.split(plain)));
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i).strip();
            if (paragraph.isEmpty()) {
                continue;
            }
            boolean isHeading = paragraph.length() <= LONGEST_HEADING
                    && i + 1 < paragraphs.size()
                    && TERMINAL.indexOf(paragraph.charAt(paragraph.length() - 1)) < 0
                    && paragraph.charAt(paragraph.length() - 1) != '：';
            blocks.add(
                    isHeading
                            ? new Block(
                                    Block.Type.HEADING,
                                    1,
                                    paragraph,
                                    body.get(0).page())
                            : Block.paragraph(paragraph, body.get(0).page()));
        }
        return blocks;
    }

    /** Numbered from 1 without a gap, and cut where no sentence ends. */
    private static boolean isChunked(List<Block> body) {
        int cut = 0;
        for (int i = 0; i < body.size(); i++) {
            String text = body.get(i).text();
            Matcher chunk = CHUNK.matcher(text);
            if (!chunk.matches() || Integer.parseInt(chunk.group(1)) != i + 1) {
                return false;
            }
            cut += i + 1 < body.size() && TERMINAL.indexOf(text.charAt(text.length() - 1)) < 0 ? 1 : 0;
        }
        return body.size() >= 2 && cut * 2 >= body.size() - 1;
    }

    /** Paragraphs 一要……, 二要…… of which one was joined to the one before it. */
    private static List<String> withSeries(List<String> paragraphs) {
        List<String> parted = new ArrayList<>(paragraphs);
        for (int i = parted.size() - 1; i > 0; i--) {
            Matcher ordinal = ORDINAL.matcher(parted.get(i).strip());
            if (!ordinal.matches() || ordinal.group(1).equals("一")) {
                continue;
            }
            String expected = ORDINALS.charAt(ORDINALS.indexOf(ordinal.group(1)) - 1) + ordinal.group(2);
            String before = parted.get(i - 1);
            if (!before.strip().startsWith(expected)) {
                Matcher missing =
                        Pattern.compile("(?<=[。：；:;])[ ]*(?=" + expected + ")").matcher(before);
                if (missing.find()) {
                    parted.set(i - 1, before.substring(0, missing.start()));
                    parted.add(i, before.substring(missing.end()));
                    i++;
                }
            }
        }
        for (int i = 0; i < parted.size(); i++) {
            Matcher ordinal = ORDINAL.matcher(parted.get(i).strip());
            if (ordinal.matches()
                    && !ordinal.group(1).equals("一")
                    && !ordinal.group(1).equals("十")) {
                String following = ORDINALS.charAt(ORDINALS.indexOf(ordinal.group(1)) + 1) + ordinal.group(2);
                int end = parted.get(i).indexOf("。" + following);
                if (end >= 0) {
                    parted.add(i + 1, parted.get(i).substring(end + 1));
                    parted.set(i, parted.get(i).substring(0, end + 1));
                }
            }
        }
        return parted;
    }
}
