package dangjian.benchmark.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One OpenSearch node that is a cluster by itself and answers on a loopback address. */
final class SingleNode implements AutoCloseable {

    private final Node node;

    /**
     * A node that is not started yet.
     *
     * @param port 0 for any that is free
     * @param data where it keeps its indices
     */
    SingleNode(int port, Path data) {
        Settings settings = Settings.builder()
                .put("node.name", "bench")
                .put("cluster.name", "bench")
                .put("path.home", data.toAbsolutePath().toString())
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", 0)
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                // else it refuses to write where less than a tenth of the disk is free
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        this.node = new WithPlugins(settings, List.of(Netty4ModulePlugin.class, ChineseAnalysisPlugin.class));
    }

    private static final class WithPlugins extends Node {

        WithPlugins(Settings settings, List<Class<? extends Plugin>> plugins) {
            super(
                    InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "bench"),
                    plugins.stream().map(WithPlugins::onClassPath).toList(),
                    true);
        }

        private static PluginInfo onClassPath(Class<? extends Plugin> plugin) {
            return new PluginInfo(
                    plugin.getName(), "", "", Version.CURRENT, "21", plugin.getName(), null, List.of(), false);
        }
    }

    /**
     * Starts it.
     *
     * @return the port on which it answers requests now
     */
    int start() throws NodeValidationException {
        node.start();
        return node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
    }

    @Override
    public void close() throws IOException {
        node.close();
    }
}
