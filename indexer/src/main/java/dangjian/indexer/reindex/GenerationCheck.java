package dangjian.indexer.reindex;

import dangjian.corpus.CorpusException;
import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.generation.Audience;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CheckIndex.Status;
import org.apache.lucene.store.FSDirectory;

/** Verifies that a generation is what was written: the checksums of all files of the index, what Lucene finds in them, and the checksum of the vectors. */
public final class GenerationCheck {

    private GenerationCheck() {}

    /** What is wrong, in Chinese; empty where all is well. */
    public static List<String> problems(Generation generation) {
        List<String> problems = new ArrayList<>(ofIndex(generation));
        if (Manifest.of(generation).isEmpty()) {
            problems.add("文件清单无法读取");
        }
        Generation open = generation.of(Audience.PUBLIC);
        if (!open.equals(generation)) {
            ofIndex(open).forEach(problem -> problems.add("公开部分的" + problem));
        }
        return problems;
    }

    private static List<String> ofIndex(Generation generation) {
        List<String> problems = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(generation.index());
                CheckIndex check = new CheckIndex(directory)) {
            Status status = check.checkIndex();
            if (!status.clean) {
                problems.add(status.missingSegments ? "索引缺少文件" : "索引文件损坏：" + status.numBadSegments + " 个分段");
            }
            GenerationReport report = GenerationReport.of(generation);
            int found = status.segmentInfos.stream()
                    .mapToInt(segment -> segment.maxDoc)
                    .sum();
            if (status.clean && found != report.documents() + report.passages()) {
                problems.add("索引中的篇数与报告不符");
            }
        } catch (IOException e) {
            problems.add("索引无法打开（" + e.getMessage() + "）");
        } catch (CorpusException e) {
            problems.add(e.getMessage());
        }
        if (Files.exists(generation.vectors()) && !PassageVectors.isSound(generation.vectors())) {
            problems.add("语义向量文件损坏");
        }
        return problems;
    }
}
