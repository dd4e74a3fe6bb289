package dangjian.server.cli;

import dangjian.corpus.CorpusException;
import dangjian.indexer.generation.DataFolder;
import dangjian.server.safety.AdministratorToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Where the administrator's token comes from: an option, the environment, or a file of the data folder that is made on first start. */
final class TokenOption {

    private static final Logger log = LoggerFactory.getLogger(TokenOption.class);
    private static final String VARIABLE = "KB_ADMIN_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "文件",
            description = "管理员口令所在的文件；也可以用环境变量 KB_ADMIN_TOKEN 给出。默认用数据目录里自动生成的 admin-token")
    private Path file;

    /**
     * The token; nothing where none was given and none can be made, so that nobody may change anything.
     *
     * @param host what the server is bound to
     * @param err told where others can reach the server and nobody chose a token
     */
    Optional<AdministratorToken> token(
            DataFolder data, String host, boolean onlyThisMachine, Map<String, String> environment, PrintWriter err) {
        String given = environment.getOrDefault(VARIABLE, "");
        if (file != null) {
            return Optional.of(AdministratorToken.in(file));
        }
        if (!given.isBlank()) {
            return Optional.of(AdministratorToken.of(given));
        }
        Path made = data.path().resolve("admin-token");
        if (!onlyThisMachine) {
            err.println("警告：服务监听 " + host + "，网络上的其他电脑也能访问，而没有指定管理员口令（--token-file 或 " + VARIABLE + "）。暂用自动生成的口令，在 "
                    + made + "。");
            err.flush();
        }
        try {
            return Optional.of(AdministratorToken.inOrNew(made));
        } catch (CorpusException e) {
            log.warn("{} 没有管理员口令，不能通过接口重建索引。", e.getMessage(), e);
            return Optional.empty();
        }
    }
}
