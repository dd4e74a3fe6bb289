package dangjian.indexer.analysis;

import java.util.Random;

/** Texts such as no one writes: everything that folding has to cope with, in any order. */
final class RandomText {

    /** No code point of these texts folds to more characters than this. */
    static final int LONGEST_EXPANSION = 4;

    private static final String[] PIECES = {
        "党", "员", "大", "会", "居民", "委員會", "委员会", "發", "乾", "着", "著", "裡", "𠮷", "𪚥", "㎡", "①", "㈠", "…", "½", "Ａ", "b",
        "C", "ß", "é", "e\u0301", "ｶﾞ", "１", "2", "〇", " ", "  ", "\u3000", "\n", "\r\n", "\t", "\u00A0", "\u200B",
        "\uFEFF", "，", "。", "“", "”", "（", "）", "〔", "〕", "-", "word", "X1", "😀", "Ⅳ"
    };

    private RandomText() {}

    static String of(Random random, int mostPieces) {
        StringBuilder out = new StringBuilder();
        int pieces = 1 + random.nextInt(mostPieces);
        for (int i = 0; i < pieces; i++) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }

    /** Start and end of a piece of a text, never within a surrogate pair. */
    static int[] piece(Random random, String text) {
        int[] borders = text.codePoints().map(Character::charCount).toArray();
        int from = random.nextInt(borders.length);
        int count = 1 + random.nextInt(Math.min(12, borders.length - from));
        int start = 0;
        for (int i = 0; i < from; i++) {
            start += borders[i];
        }
        int end = start;
        for (int i = from; i < from + count; i++) {
            end += borders[i];
        }
        return new int[] {start, end};
    }
}
