package dangjian.corpus.topic;

import dangjian.corpus.DataFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one line of the taxonomy, and the weight behind them: {@code 工作思路、转变观念 3}.
 *
 * @param words the words, each of two characters or more
 * @param weight 1–5; 2 where the line gives none
 */
record WeightedWords(List<String> words, int weight) {

    private static final Pattern WORDS = Pattern.compile("(?<words>.*?)(?:[\\s\\u3000]+(?<weight>\\d+))?");
    private static final int USUAL_WEIGHT = 2;
    private static final int MOST_WEIGHT = 5;

    static WeightedWords of(DataFiles.Line line) {
        Matcher matcher = WORDS.matcher(line.rest());
        if (!matcher.matches() || matcher.group("words").isBlank()) {
            throw line.problem("“" + line.keyword() + "”后面没有词");
        }
        return new WeightedWords(words(line, matcher.group("words")), weight(line, matcher.group("weight")));
    }

    static List<String> words(DataFiles.Line line, String listed) {
        List<String> words = new ArrayList<>();
        for (String listedWord : listed.split("[、，,]", -1)) {
            words.add(word(line, listedWord));
        }
        return words;
    }

    static String word(DataFiles.Line line, String written) {
        String word = written.strip();
        if (word.codePointCount(0, word.length()) < 2) {
            throw line.problem("词“" + word + "”太短，至少要两个字");
        }
        return word;
    }

    private static int weight(DataFiles.Line line, String written) {
        if (written == null) {
            return USUAL_WEIGHT;
        }
        boolean inRange = written.length() == 1 && written.charAt(0) >= '1' && written.charAt(0) - '0' <= MOST_WEIGHT;
        if (!inRange) {
            throw line.problem("分量“" + written + "”应在 1 到 " + MOST_WEIGHT + " 之间");
        }
        return Integer.parseInt(written);
    }
}
