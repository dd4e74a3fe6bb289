package dangjian.benchmark.opensearch;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.IndexSettings;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/**
 * The analyzers {@code smartcn} and {@code cjk} as OpenSearch's own analysis-smartcn and analysis-common have them: Lucene's, with their default stop words. Those
 * two are not on Maven Central.
 */
public final class ChineseAnalysisPlugin extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("smartcn", provider(SmartChineseAnalyzer::new), "cjk", provider(CJKAnalyzer::new));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> provider(Supplier<Analyzer> analyzer) {
        return (index, environment, name, settings) -> new Fixed(index, name, settings, analyzer.get());
    }

    /** An analyzer that no setting changes. */
    private static final class Fixed extends AbstractIndexAnalyzerProvider<Analyzer> {

        private final Analyzer analyzer;

        Fixed(IndexSettings index, String name, Settings settings, Analyzer analyzer) {
            super(index, name, settings);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
