package dangjian.indexer.catalog.topics;

import dangjian.corpus.CorpusException;
import dangjian.corpus.DataFileException;
import dangjian.corpus.DataFiles;
import dangjian.corpus.document.ContentHash;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads labelled documents (范文) from UTF-8 text files, several documents a file:
 *
 * <pre>
 * 注 一句说明                    says nothing to the program
 * 分量 6                        how often the documents of the file count that follow; 1 where nothing is said
 * # 标题                        begins a document
 * ## 小标题                     a heading; ### stands below it
 * [topic-id,topic-id?] 一段话     a passage and its topics, ? where opinions differ; [-] where it has none; \n begins a new line
 * </pre>
 */
public final class ExampleReader {

    /** The folder of the files, in that of the topics. */
    public static final String FOLDER = "范文";

    private static final Pattern ARTICLE = Pattern.compile("^第[一二三四五六七八九十百零〇]+条.*", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("#{2,6}\\s.*");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final String NONE = "-";
    private static final String DISPUTED = "?";
    private static final String REMARK = "注 ";
    private static final String WEIGHT = "分量 ";

    private final Set<String> known;
    private final List<Example> examples = new ArrayList<>();
    private String title = "";
    private int weight = 1;
    private List<String> headings = List.of();
    private List<Passage> passages = new ArrayList<>();
    private List<Set<String>> topics = new ArrayList<>();
    private List<Set<String>> disputed = new ArrayList<>();

    private ExampleReader(TopicTaxonomy taxonomy) {
        known = taxonomy.topics().stream()
                .filter(topic -> topic.parent().isPresent())
                .map(Topic::id)
                .collect(Collectors.toSet());
    }

    /**
     * The documents of all {@code *.txt} files of the folder, in the order of the files' names.
     *
     * @param topics the folder of the topics
     * @param taxonomy the topics; a label must be the id of one that has a parent
     * @throws CorpusException where the folder is missing or holds no document, or a file or a line can't be used
     */
    public static List<Example> read(Path topics, TopicTaxonomy taxonomy) {
        ExampleReader reader = new ExampleReader(taxonomy);
        try {
            for (Path file : DataFiles.texts(topics.resolve(FOLDER))) {
                reader.readFile(file);
            }
        } catch (CharacterCodingException e) {
            throw new CorpusException("范文不是 UTF-8 编码，请用记事本另存为 UTF-8：" + topics.resolve(FOLDER), e);
        } catch (IOException e) {
            throw new CorpusException("无法读取范文：" + topics.resolve(FOLDER) + "（" + e.getMessage() + "）", e);
        }
        if (reader.examples.isEmpty()) {
            throw new CorpusException("没有范文：" + topics.resolve(FOLDER));
        }
        return reader.examples;
    }

    /** A digest of all files of the folder, by which to see whether a model was learned from them; that of nothing where there is no folder. */
    public static String digest(Path topics) {
        StringBuilder all = new StringBuilder();
        try {
            if (Files.isDirectory(topics.resolve(FOLDER))) {
                for (Path file : DataFiles.texts(topics.resolve(FOLDER))) {
                    all.append(Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new CorpusException("无法读取范文：" + topics.resolve(FOLDER) + "（" + e.getMessage() + "）", e);
        }
        return ContentHash.shortOf(all.toString());
    }

    private void readFile(Path file) throws IOException {
        weight = 1;
        int number = 0;
        for (String line : DataFiles.lines(file)) {
            number++;
            if (!line.isEmpty() && !line.startsWith(REMARK)) {
                accept(line, file, number);
            }
        }
        finish();
    }

    private void accept(String line, Path file, int number) {
        if (line.startsWith(WEIGHT)) {
            finish();
            weight = weight(line.substring(WEIGHT.length()).strip(), file, number);
        } else if (line.startsWith("# ")) {
            finish();
            title = line.substring(2).strip();
        } else if (HEADING.matcher(line).matches()) {
            addHeading(line);
        } else if (line.startsWith("[") && line.indexOf(']') > 0 && !title.isEmpty()) {
            addPassage(line, file, number);
        } else {
            throw new DataFileException(file, number, "这一行要以 # 标题、## 小标题或者 [专题编号] 开头，第一行段落之前要有 # 标题");
        }
    }

    private static int weight(String text, Path file, int number) {
        if (!NUMBER.matcher(text).matches()) {
            throw new DataFileException(file, number, "分量要是 1 到 999 的整数：" + text);
        }
        return Integer.parseInt(text);
    }

    private void addHeading(String line) {
        int depth = line.indexOf(' ') - 2;
        List<String> path = new ArrayList<>(headings.subList(0, Math.min(depth, headings.size())));
        path.add(line.substring(depth + 2).strip());
        headings = List.copyOf(path);
    }

    private void addPassage(String line, Path file, int number) {
        int end = line.indexOf(']');
        String labels = line.substring(1, end).strip();
        Set<String> sure = new TreeSet<>();
        Set<String> unsure = new TreeSet<>();
        for (String label : labels.equals(NONE) ? new String[0] : labels.split("[,，]\\s*")) {
            boolean isSure = !label.endsWith(DISPUTED);
            String id = isSure ? label : label.substring(0, label.length() - DISPUTED.length());
            if (!known.contains(id)) {
                throw new DataFileException(file, number, "没有编号为“" + id + "”的下级专题");
            }
            (isSure ? sure : unsure).add(id);
        }
        String text = line.substring(end + 1).strip().replace("\\n", "\n");
        boolean isFront = passages.isEmpty() && headings.isEmpty() && sure.isEmpty() && unsure.isEmpty();
        PassageType type = isFront ? PassageType.PREAMBLE : PassageType.PARAGRAPH;
        String anchor = "p" + passages.size();
        passages.add(new Passage(
                ARTICLE.matcher(text).matches() ? PassageType.ARTICLE : type,
                anchor,
                anchor,
                headings,
                text,
                OptionalInt.empty(),
                List.of()));
        topics.add(sure);
        disputed.add(unsure);
    }

    private void finish() {
        if (!passages.isEmpty()) {
            examples.add(new Example(title, weight, passages, topics, disputed));
        }
        title = "";
        headings = List.of();
        passages = new ArrayList<>();
        topics = new ArrayList<>();
        disputed = new ArrayList<>();
    }
}
