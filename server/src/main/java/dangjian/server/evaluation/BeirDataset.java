package dangjian.server.evaluation;

import dangjian.corpus.CorpusException;
import dangjian.indexer.reindex.CollectionText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A test collection in the layout of BEIR: {@code corpus.jsonl}, {@code queries.jsonl}, {@code qrels/SPLIT.tsv}.
 *
 * @param texts what is searched
 * @param questions the questions that have a judged answer, in the order of the file
 */
public record BeirDataset(List<CollectionText> texts, List<Question> questions) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public BeirDataset {
        texts = List.copyOf(texts);
        questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param text as it was asked
     * @param judged how good an answer each judged text is, by the text's id; only those above 0
     */
    public record Question(String text, Map<String, Integer> judged) {}

    /**
     * Reads a collection.
     *
     * @throws CorpusException where a file is missing or can't be read; the message says which, in Chinese
     */
    public static BeirDataset read(Path folder, String split) {
        List<CollectionText> texts = new ArrayList<>();
        for (Line line : lines(folder.resolve("corpus.jsonl"))) {
            JsonNode node = line.json();
            texts.add(new CollectionText(
                    line.field(node, "_id"), node.path("title").asString(""), line.field(node, "text")));
        }
        Map<String, Map<String, Integer>> judged =
                judged(folder.resolve("qrels").resolve(split + ".tsv"));
        List<Question> questions = new ArrayList<>();
        for (Line line : lines(folder.resolve("queries.jsonl"))) {
            JsonNode node = line.json();
            Map<String, Integer> own = judged.get(line.field(node, "_id"));
            if (own != null) {
                questions.add(new Question(line.field(node, "text"), own));
            }
        }
        if (questions.isEmpty()) {
            throw new CorpusException("评测集里没有带判断的问题：" + folder);
        }
        return new BeirDataset(texts, questions);
    }

    /** The first line names the columns: query-id, corpus-id, score. */
    private static Map<String, Map<String, Integer>> judged(Path file) {
        Map<String, Map<String, Integer>> judged = new LinkedHashMap<>();
        List<Line> lines = lines(file);
        for (Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] columns = line.text().split("\t", -1);
            if (columns.length != 3 || !columns[2].strip().matches("-?\\d{1,9}")) {
                throw line.problem();
            }
            int score = Integer.parseInt(columns[2].strip());
            if (score > 0) {
                judged.computeIfAbsent(columns[0], none -> new LinkedHashMap<>())
                        .put(columns[1], score);
            }
        }
        return judged;
    }

    private record Line(Path file, int number, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JacksonException e) {
                throw problem();
            }
        }

        String field(JsonNode node, String name) {
            JsonNode value = node.path(name);
            if (!value.isString()) {
                throw problem();
            }
            return value.asString();
        }

        CorpusException problem() {
            return new CorpusException("评测文件第 " + number + " 行的格式不对：" + file);
        }
    }

    private static List<Line> lines(Path file) {
        try {
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (String text : Files.readAllLines(file)) {
                number++;
                if (!text.isBlank()) {
                    lines.add(new Line(file, number, text));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new CorpusException("无法读取评测文件：" + file + "。评测集应有 corpus.jsonl、queries.jsonl 和 qrels/<分组>.tsv。", e);
        }
    }
}
