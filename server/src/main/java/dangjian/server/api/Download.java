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
                URLEncoder.encode(source.nameOnDisk(), StandardCharsets.UTF_8).replace("+", "%20");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"document." + ascii(extension(source)) + "\"; filename*=UTF-8''" + encoded);
        context.header("Content-Security-Policy", "sandbox; default-src 'none'");
        context.header("Content-Length", String.valueOf(Files.size(file)));
        context.disableCompression();
        context.contentType(source.liesWithinAFile() ? "application/octet-stream" : source.mediaType())
                .result(Files.newInputStream(file));
    }

    /** What the file on disk is: for a document within an archive or mail, that. */
    private static String extension(SourceFile source) {
        String name = source.nameOnDisk();
        return source.liesWithinAFile()
                ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT)
                : source.format();
    }

    private static String ascii(String format) {
        return format.replaceAll("[^a-z0-9]", "");
    }
}
