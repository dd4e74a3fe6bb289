package dangjian.server.cli;

import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.server.safety.AdministratorToken;
import dangjian.server.safety.SearchGate;
import dangjian.server.search.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server is to serve, and to whom.
 *
 * @param corpus the folders that a reindex reads
 * @param viewer who is served
 * @param onlyThisMachine whether it is bound to a loopback address
 * @param names further names that lead to it
 * @param token the administrator's token; nothing where nobody may change anything
 * @param gate how many may ask at once
 * @param mostSearchMillis what a search has found by then is its answer
 */
public record Serving(
        DataFolder data,
        LiveIndex index,
        List<Path> corpus,
        Viewer viewer,
        boolean onlyThisMachine,
        List<String> names,
        Optional<AdministratorToken> token,
        SearchGate gate,
        long mostSearchMillis) {}
