package dangjian.benchmark.opensearch;

import java.nio.file.Path;

/** Runs a node: arguments are its port (0 for any) and its data folder; says "ready PORT" when it answers, and stops at the end of standard input. */
public final class NodeMain {

    private NodeMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("arguments: PORT DATA_FOLDER");
        }
        try (SingleNode node = new SingleNode(Integer.parseInt(arguments[0]), Path.of(arguments[1]))) {
            System.out.println("ready " + node.start());
            while (System.in.read() >= 0) {
                // whoever started it is still there
            }
        }
    }
}
