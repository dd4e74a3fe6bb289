package dangjian.corpus.vocabulary;

import dangjian.corpus.DataFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the vocabulary's lines:
 *
 * <pre>
 * 术语 主题党日、民主评议党员           words
 * 同义 居委会、居民委员会               words that mean the same, each of the others
 * 简称 三会一课 = 支部党员大会、党课     a short name and what it stands for: a search for it also looks for these, not the other way round
 * </pre>
 */
final class VocabularyReader {

    private final Set<String> terms = new LinkedHashSet<>();
    private final Map<String, Set<String>> synonyms = new TreeMap<>();

    static Vocabulary read(List<DataFiles.Line> lines) {
        VocabularyReader reader = new VocabularyReader();
        lines.forEach(reader::accept);
        Map<String, List<String>> lists = new TreeMap<>();
        reader.synonyms.forEach((word, others) -> lists.put(word, List.copyOf(others)));
        return new Vocabulary(new ArrayList<>(reader.terms), lists);
    }

    private void accept(DataFiles.Line line) {
        switch (line.keyword()) {
            case "术语" -> terms.addAll(words(line, line.rest()));
            case "同义" -> addSynonyms(line);
            case "简称" -> addAbbreviation(line);
            default -> throw line.problem("不认识“" + line.keyword() + "”，应为 术语、同义、简称 之一");
        }
    }

    private void addSynonyms(DataFiles.Line line) {
        List<String> words = words(line, line.rest());
        if (words.size() < 2) {
            throw line.problem("“同义”后面至少要有两个词，用顿号隔开");
        }
        terms.addAll(words);
        for (String word : words) {
            words.stream().filter(other -> !other.equals(word)).forEach(other -> link(word, other));
        }
    }

    private void addAbbreviation(DataFiles.Line line) {
        String[] sides = line.rest().split("[=＝]", -1);
        if (sides.length != 2) {
            throw line.problem("“简称”要写成：简称 三会一课 = 支部党员大会、支部委员会、党小组会、党课");
        }
        List<String> names = words(line, sides[0]);
        List<String> meanings = words(line, sides[1]);
        terms.addAll(names);
        terms.addAll(meanings);
        names.forEach(name -> meanings.forEach(meaning -> link(name, meaning)));
    }

    private void link(String word, String other) {
        synonyms.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(other);
    }

    private static List<String> words(DataFiles.Line line, String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[、，,]", -1)) {
            String term = word.strip();
            if (term.codePointCount(0, term.length()) < 2) {
                throw line.problem(term.isEmpty() ? "少了一个词" : "词“" + term + "”太短，至少要两个字");
            }
            words.add(term);
        }
        return words;
    }
}
