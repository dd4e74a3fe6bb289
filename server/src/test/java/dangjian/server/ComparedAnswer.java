package dangjian.server;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An answer without what differs between two servers of the same content: times, the names of generations, their ports, and the numbers of requests. */
record ComparedAnswer(int status, Map<String, List<String>> headers, String body) {

    private static final Map<Pattern, String> MASKS = Map.of(
            Pattern.compile("\"tookMillis\":[0-9.E-]+"), "\"tookMillis\":0",
            Pattern.compile(" · [0-9,]+ 毫秒"), " · 0 毫秒",
            Pattern.compile("\"generation\":\"g[0-9]{6}\""), "\"generation\":\"g\"",
            Pattern.compile("<dd>g[0-9]{6}</dd>"), "<dd>g</dd>",
            Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/"), "http://127.0.0.1/",
            Pattern.compile("<dt>建立时间</dt><dd><time datetime=\"[0-9T:+Z-]+\">[0-9: -]+</time>"), "<dt>建立时间</dt><dd>");

    static ComparedAnswer of(String path, HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        if (path.endsWith("/qr.svg") && answer.statusCode() == 200) {
            // It draws the address with its port: how long it is, and so whether it goes out in one piece, differs.
            headers.remove("content-length");
            headers.remove("transfer-encoding");
            return new ComparedAnswer(answer.statusCode(), headers, "");
        }
        boolean isText = answer.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("text/") || type.contains("json"))
                .isPresent();
        if (!isText || path.contains("/file")) {
            return new ComparedAnswer(
                    answer.statusCode(), headers, new String(answer.body(), StandardCharsets.ISO_8859_1));
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String masked = path.equals("/metrics") ? counts(body) : masked(body);
        if (!masked.equals(body)) {
            headers.remove("content-length"); // a time can have a digit more
        }
        return new ComparedAnswer(answer.statusCode(), headers, masked);
    }

    static String masked(String body) {
        String masked = body;
        for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
            masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
        }
        return masked;
    }

    /** All figures but times and how the machine is: of times how many there were, and the names of the others. */
    static String counts(String metrics) {
        return metrics.lines()
                .filter(line -> !line.matches("(# [A-Z]+ )?(jvm|process|system)_.*"))
                .map(line -> isTime(line) ? line.replaceAll(" [^ ]+$", "") : line)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isTime(String line) {
        String name = line.replaceAll("[{ ].*", "");
        return name.contains("_seconds") && !name.endsWith("_seconds_count");
    }
}
