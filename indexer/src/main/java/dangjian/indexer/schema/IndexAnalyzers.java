package dangjian.indexer.schema;

import dangjian.indexer.analysis.CharacterPairAnalyzer;
import dangjian.indexer.analysis.WordAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Which view of the text each field holds. */
public final class IndexAnalyzers extends DelegatingAnalyzerWrapper {

    private final Analyzer words;
    private final Analyzer characters = new CharacterPairAnalyzer();

    public IndexAnalyzers(WordAnalyzer words) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.words = words;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return switch (field) {
            case Fields.WORDS, Fields.TITLE_WORDS -> words;
            case Fields.CHARACTERS,
                    Fields.ALL_CHARACTERS,
                    Fields.TITLE_CHARACTERS,
                    Fields.ISSUER_CHARACTERS,
                    Fields.NUMBER_CHARACTERS -> characters;
            default -> throw new IllegalArgumentException(field);
        };
    }
}
