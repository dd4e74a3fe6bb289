package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.reindex.Reindexer;
import dangjian.server.search.SearchService;
import dangjian.server.search.Viewer;
import java.nio.file.Path;

/** Puts the parts together that a command needs; the composition root implements it. */
public interface Assembly {

    /** The corpus that is indexed where none is named. */
    Path defaultCorpus();

    /** The data folder where none is named. */
    Path defaultData();

    Reindexer reindexer(DataFolder data);

    SearchService search(LiveIndex index, Viewer viewer);

    /** A server that is not started yet. */
    RunningServer server(DataFolder data, LiveIndex index, Viewer viewer);

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
