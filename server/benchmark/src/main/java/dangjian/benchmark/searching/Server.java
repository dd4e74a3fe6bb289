package dangjian.benchmark.searching;

/** Something on this machine that answers over HTTP. */
interface Server {

    int port();

    /** Processor time it has had so far. */
    double cpuMillis();
}
