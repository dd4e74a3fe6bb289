package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.reindex.CollectionIndexer;
import dangjian.indexer.reindex.Reindexer;
import dangjian.indexer.reindex.VectorBuilder;
import dangjian.server.search.PassageSearch;
import dangjian.server.search.SearchService;
import dangjian.server.search.Viewer;
import java.nio.file.Path;
import java.util.Optional;

/** Puts the parts together that a command needs; the composition root implements it. */
public interface Assembly {

    /** The corpus that is indexed where none is named. */
    Path defaultCorpus();

    /** The data folder where none is named. */
    Path defaultData();

    /** The folder of the topics, their examples and their model. */
    Path topicsFolder();

    Reindexer reindexer(DataFolder data);

    /** Makes the vectors of what a reindexer made; nothing where vectors are switched off. */
    Optional<VectorBuilder> vectors(DataFolder data);

    /** Indexes test collections. */
    CollectionIndexer collectionIndexer(DataFolder data);

    /** The ranking by itself, to measure it. */
    PassageSearch passages(LiveIndex index);

    /** The same without vectors: they are neither made nor asked, and the model is not loaded. */
    Assembly withoutVectors();

    SearchService search(LiveIndex index, Viewer viewer);

    /** A server that is not started yet. */
    RunningServer server(Serving serving);

    /** A server for people and programs. */
    interface RunningServer extends AutoCloseable {

        /**
         * Starts to answer.
         *
         * @return the port
         */
        int start(String host, int port);

        /** Ends what is in flight and stops. */
        @Override
        void close();
    }
}
