package dangjian.indexer.catalog.topics.learned;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.ContentHash;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The file in which a {@link TopicModel} is kept beside the topics. Weights are kept in one byte each, with a factor a gram. */
public final class TopicModelFile {

    /** Its name, in the folder of the topics. */
    public static final String NAME = "model.bin";

    private static final int FORMAT = 1;

    private TopicModelFile() {}

    /**
     * Reads the model.
     *
     * @param topics the folder of the topics
     * @return nothing where there is no such file
     * @throws CorpusException where the file can't be read
     */
    public static Optional<TopicModel> read(Path topics) {
        Path file = topics.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("格式不同");
            }
            return Optional.of(readModel(in));
        } catch (IOException | RuntimeException e) {
            throw new CorpusException("专题模型损坏：" + file + "。请运行 kb learn 重新生成，或者删除它（" + e.getMessage() + "）", e);
        }
    }

    /** A digest of the file by which one sees whether the model is another; empty where there is none. */
    public static String digest(Path topics) {
        Path file = topics.resolve(NAME);
        try {
            return Files.exists(file) ? ContentHash.of(file) : "";
        } catch (IOException e) {
            throw new CorpusException("无法读取专题模型：" + file + "（" + e.getMessage() + "）", e);
        }
    }

    /**
     * Writes a model, whole or not at all.
     *
     * @throws CorpusException where it can't be written
     */
    public static void write(Path topics, TopicModel model) {
        Path file = topics.resolve(NAME);
        Path draft = topics.resolve(NAME + ".new");
        try {
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(draft))))) {
                out.writeInt(FORMAT);
                writeModel(out, model);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CorpusException("无法写入专题模型：" + file + "（" + e.getMessage() + "）", e);
        }
    }

    private static TopicModel readModel(DataInputStream in) throws IOException {
        String source = in.readUTF();
        List<String> ids = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            ids.add(in.readUTF());
        }
        int topics = ids.size();
        TopicModel.Wordings wordings =
                new TopicModel.Wordings(readScorer(in, topics), readScorer(in, topics), readScorer(in, topics));
        return new TopicModel(
                ids,
                source,
                wordings,
                readJudge(in, WordingSigns.COUNT, topics),
                readJudge(in, CourseSigns.COUNT, topics),
                in.readDouble());
    }

    private static void writeModel(DataOutputStream out, TopicModel model) throws IOException {
        out.writeUTF(model.source());
        out.writeInt(model.topicIds().size());
        for (String id : model.topicIds()) {
            out.writeUTF(id);
        }
        writeScorer(out, model.wordings().text());
        writeScorer(out, model.wordings().heading());
        writeScorer(out, model.wordings().title());
        writeJudge(out, model.first());
        writeJudge(out, model.second());
        out.writeDouble(model.least());
    }

    private static TextScorer readScorer(DataInputStream in, int topics) throws IOException {
        int rows = in.readInt();
        int[] grams = new int[rows];
        float[] rarities = new float[rows];
        float[] weights = new float[rows * topics];
        for (int row = 0; row < rows; row++) {
            grams[row] = in.readInt();
            rarities[row] = in.readFloat();
            float factor = in.readFloat();
            for (int topic = 0; topic < topics; topic++) {
                weights[row * topics + topic] = in.readByte() * factor;
            }
        }
        return new TextScorer(new GramTable(grams, rarities), weights, readDoubles(in, topics));
    }

    private static void writeScorer(DataOutputStream out, TextScorer scorer) throws IOException {
        int[] grams = scorer.table().grams();
        int topics = scorer.base().length;
        out.writeInt(grams.length);
        for (int row = 0; row < grams.length; row++) {
            float largest = 0;
            for (int topic = 0; topic < topics; topic++) {
                largest = Math.max(largest, Math.abs(scorer.weights()[row * topics + topic]));
            }
            float factor = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
            out.writeInt(grams[row]);
            out.writeFloat(scorer.table().rarities()[row]);
            out.writeFloat(factor);
            for (int topic = 0; topic < topics; topic++) {
                out.writeByte(Math.round(scorer.weights()[row * topics + topic] / factor));
            }
        }
        writeDoubles(out, scorer.base());
    }

    private static Judge readJudge(DataInputStream in, int signs, int topics) throws IOException {
        return new Judge(readDoubles(in, signs), readDoubles(in, topics), readDoubles(in, topics));
    }

    private static void writeJudge(DataOutputStream out, Judge judge) throws IOException {
        writeDoubles(out, judge.weights());
        writeDoubles(out, judge.starts());
        writeDoubles(out, judge.slopes());
    }

    private static double[] readDoubles(DataInputStream in, int count) throws IOException {
        if (in.readInt() != count) {
            throw new IOException("长度不符");
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }
}
