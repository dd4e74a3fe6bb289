package dangjian.benchmark.indexing;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.concurrent.atomic.AtomicLong;

/** HanLP alone with the settings we use, line by line, its words counted and thrown away: what no index with its words can be faster than. */
record BareSegmentation() implements IndexingWork {

    @Override
    public String name() {
        return "界限：只用 HanLP 切词，不建索引";
    }

    @Override
    public void run(IndexedTexts texts, int threads, IndexFolder folder) throws Exception {
        Segment segment = new ViterbiSegment()
                .enableAllNamedEntityRecognize(false)
                .enablePartOfSpeechTagging(false)
                .enableCustomDictionary(false)
                .enableIndexMode(true)
                .enableOffset(true);
        AtomicLong words = new AtomicLong();
        EachOnce.run(
                threads,
                texts.plain().size(),
                number -> texts.plain()
                        .get(number)
                        .lines()
                        .forEach(line -> words.addAndGet(segment.seg(line).size())));
        if (words.get() == 0) {
            throw new IllegalStateException("no words");
        }
    }
}
