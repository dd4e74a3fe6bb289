package dangjian.benchmark.searching;

import java.io.IOException;

/** Something on this machine that answers over HTTP. */
interface Server {

    int port();

    /** Processor time it has had so far. */
    double cpuMillis() throws IOException;
}
