package dangjian.server.api;

import dangjian.corpus.document.SourceFile;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The original file as a download: never shown by the browser as part of these pages. */
final class Download {

    private Download() {}

    static void answer(Context context, SourceFile source, Path file) throws IOException {
        String encoded =
                URLEncoder.encode(source.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"document." + ascii(source.format()) + "\"; filename*=UTF-8''" + encoded);
        context.header("Content-Security-Policy", "sandbox; default-src 'none'");
        context.header("Content-Length", String.valueOf(Files.size(file)));
        context.disableCompression();
        context.contentType(source.mediaType()).result(Files.newInputStream(file));
    }

    private static String ascii(String format) {
        return format.replaceAll("[^a-z0-9]", "");
    }
}
