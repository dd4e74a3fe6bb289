package dangjian.server.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of JSON a request: when, its number, from where, which route, what came of it. No address beyond the route, so no questions and no documents. A bounded
 * number of files of a bounded size, by the JDK's own {@link FileHandler}.
 */
public final class AccessLog implements RequestLog, AutoCloseable {

    /** Where a handler leaves the route it answered. */
    public static final String ROUTE = "dangjian.route";

    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);
    private static final int FILES = 8;
    private static final int FILE_BYTES = 8 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<FileHandler> files;

    private AccessLog(Optional<FileHandler> files) {
        this.files = files;
    }

    /** Writes below a folder, made where there is none; to nowhere, after a warning, where that can't be done. */
    public static AccessLog in(Path folder) {
        return in(folder, FILE_BYTES, FILES);
    }

    static AccessLog in(Path folder, int fileBytes, int most) {
        try {
            Files.createDirectories(folder);
            String pattern = folder.toString().replace("%", "%%") + "/access.%g.log";
            FileHandler files = new FileHandler(pattern, fileBytes, most, true);
            files.setLevel(Level.ALL);
            files.setEncoding("UTF-8");
            files.setFormatter(new Formatter() {
                @Override
                public String format(LogRecord line) {
                    return line.getMessage() + "\n";
                }
            });
            return new AccessLog(Optional.of(files));
        } catch (IOException e) {
            log.warn("访问日志无法写入 {}，不记录访问", folder, e);
            return new AccessLog(Optional.empty());
        }
    }

    @Override
    public void log(Request request, Response response) {
        if (files.isEmpty()) {
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("request", RequestId.of(request));
        line.put("client", Request.getRemoteAddr(request));
        line.put("method", known(request.getMethod()));
        line.put("route", request.getAttribute(ROUTE) instanceof String route ? route : "");
        line.put("status", response.getStatus());
        line.put("millis", Math.round((System.nanoTime() - request.getBeginNanoTime()) / 1e5) / 10.0);
        line.put("bytes", Response.getContentBytesWritten(response));
        files.get().publish(new LogRecord(Level.INFO, JSON.writeValueAsString(line)));
    }

    private static String known(String method) {
        return method != null && method.length() <= 16 ? method : "";
    }

    @Override
    public void close() {
        files.ifPresent(FileHandler::close);
    }
}
