package dangjian.indexer.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A BERT sentence model in ONNX: token numbers in, one vector a text out, that of its first token (CLS) brought to length 1. Each run uses the thread it is
 * called on and no other, so that as many callers as there are processors use them fully. Safe for several threads at once.
 */
final class SentenceModel implements AutoCloseable {

    private static final String TOKENS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String SEGMENTS = "token_type_ids";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    SentenceModel(byte[] onnx) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(onnx, options);
        }
    }

    /** The vectors of some texts; the nearer their lengths, the less is computed in vain. */
    List<float[]> vectors(List<long[]> tokens) throws OrtException {
        int rows = tokens.size();
        int columns = tokens.stream().mapToInt(row -> row.length).max().orElse(0);
        LongBuffer ids = buffer(rows * columns);
        LongBuffer mask = buffer(rows * columns);
        for (int row = 0; row < rows; row++) {
            long[] own = tokens.get(row);
            for (int column = 0; column < own.length; column++) {
                ids.put(row * columns + column, own[column]);
                mask.put(row * columns + column, 1);
            }
        }
        long[] shape = {rows, columns};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor segmentTensor = OnnxTensor.createTensor(environment, buffer(rows * columns), shape);
                OrtSession.Result result =
                        session.run(Map.of(TOKENS, idTensor, MASK, maskTensor, SEGMENTS, segmentTensor))) {
            OnnxTensor states = (OnnxTensor) result.get(0);
            int dimensions = (int) states.getInfo().getShape()[2];
            return firstTokens(states.getFloatBuffer(), rows, columns, dimensions);
        }
    }

    private static List<float[]> firstTokens(FloatBuffer states, int rows, int columns, int dimensions) {
        List<float[]> vectors = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            float[] vector = new float[dimensions];
            states.get(row * columns * dimensions, vector);
            vectors.add(atLengthOne(vector));
        }
        return vectors;
    }

    private static float[] atLengthOne(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += component * component;
        }
        float factor = (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
        return vector;
    }

    /** Zeroes. */
    private static LongBuffer buffer(int size) {
        return ByteBuffer.allocateDirect(size * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbeddingException("无法关闭语义模型。", e);
        }
    }
}
