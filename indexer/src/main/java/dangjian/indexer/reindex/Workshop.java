package dangjian.indexer.reindex;

import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.extract.TextExtractor;
import dangjian.indexer.schema.BlockBuilder;
import org.apache.lucene.analysis.Analyzer;

/** What makes documents out of files, and what makes blocks of an index out of documents. Takes seconds to set up, which a run that finds nothing to do saves. */
public record Workshop(TextExtractor extractor, Cataloguer cataloguer, BlockBuilder blocks, Analyzer analyzer) {}
