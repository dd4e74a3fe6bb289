package dangjian.corpus.topic;

import dangjian.corpus.DataFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A topic whose lines are being read. */
final class TopicDraft {

    private final DataFiles.Line line;
    private final String id;
    private final String name;
    private Optional<String> parent = Optional.empty();
    private String description = "";
    private final List<Topic.Term> terms = new ArrayList<>();
    private final List<Topic.Pair> pairs = new ArrayList<>();
    private final List<String> exclusions = new ArrayList<>();

    TopicDraft(DataFiles.Line line, String id, String name) {
        this.line = line;
        this.id = id;
        this.name = name;
    }

    void parent(String parentId) {
        parent = Optional.of(parentId);
    }

    void description(String sentence) {
        description = sentence;
    }

    void addTerms(DataFiles.Line written) {
        WeightedWords words = WeightedWords.of(written);
        for (String word : words.words()) {
            if (exclusions.contains(word)) {
                throw written.problem("“" + word + "”在这个专题里已经是“排除”的词，不能又是“词语”");
            }
            if (terms.stream().anyMatch(known -> known.text().equals(word))) {
                throw written.problem("词“" + word + "”在这个专题里重复");
            }
            terms.add(new Topic.Term(word, words.weight()));
        }
    }

    void addPairs(DataFiles.Line written) {
        WeightedWords words = WeightedWords.of(written);
        for (String pair : words.words()) {
            String[] parts = pair.split("\\+", -1);
            if (parts.length != 2) {
                throw written.problem("“" + pair + "”应是两个词，中间一个加号，例如：搭配 创新+思路 4");
            }
            pairs.add(new Topic.Pair(
                    WeightedWords.word(written, parts[0]), WeightedWords.word(written, parts[1]), words.weight()));
        }
    }

    void addExclusions(DataFiles.Line written) {
        for (String word : WeightedWords.words(written, written.rest())) {
            if (terms.stream().noneMatch(term -> isWithin(term.text(), word))) {
                throw written.problem("“排除”的词“" + word + "”应比上面的一个“词语”长，并且包含它，例如：词语 公开；排除 公开招聘");
            }
            exclusions.add(word);
        }
    }

    Topic finish() {
        if (description.isEmpty()) {
            throw line.problem("专题“" + name + "”没有“说明”");
        }
        return new Topic(id, name, description, parent, terms, pairs, exclusions);
    }

    private static boolean isWithin(String term, String word) {
        return word.length() > term.length() && word.contains(term);
    }
}
