package dangjian.server.api;

import dangjian.corpus.document.SourceFile;
import dangjian.server.safety.RefusedException;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The original file as a download: never shown by the browser as part of these pages. */
final class Download {

    private Download() {}

    static void answer(Context context, SourceFile source, Path file) throws IOException {
        SeekableByteChannel open = Files.newByteChannel(file);
        boolean answered = false;
        try {
            answer(context, source, open);
            answered = true;
        } finally {
            if (!answered) {
                open.close();
            }
        }
    }

    private static void answer(Context context, SourceFile source, SeekableByteChannel file) throws IOException {
        long size = file.size();
        context.header("Content-Disposition", disposition(source));
        context.header("Content-Security-Policy", "sandbox; default-src 'none'");
        context.header("Accept-Ranges", "bytes");
        context.disableCompression();
        boolean mayBePart = context.header("If-Range") == null; // whether it is still the same file is not kept
        Optional<ByteRange> part = mayBePart ? ByteRange.of(context.header("Range"), size) : Optional.empty();
        if (part.filter(range -> range.from() >= size).isPresent()) {
            throw new RefusedException(
                    416, "没有这一段", "文件只有 " + size + " 字节。", Map.of("Content-Range", "bytes */" + size));
        }
        ByteRange range = part.orElse(new ByteRange(0, size - 1));
        if (part.isPresent()) {
            context.status(206).header("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + size);
        }
        context.header("Content-Length", String.valueOf(range.sizeBytes()));
        context.contentType(source.liesWithinAFile() ? "application/octet-stream" : source.mediaType())
                .result(new FileSlice(file, range));
    }

    /** RFC 6266: a plain name for who knows no other, and the real one in UTF-8. */
    private static String disposition(SourceFile source) {
        String encoded = URLEncoder.encode(source.nameOnDisk(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"document." + ascii(extension(source)) + "\"; filename*=UTF-8''" + encoded;
    }

    /** What the file on disk is: for a document within an archive or mail, that. */
    private static String extension(SourceFile source) {
        String name = source.nameOnDisk();
        return source.liesWithinAFile()
                ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
                : source.format();
    }

    private static String ascii(String format) {
        return format.replaceAll("[^a-z0-9]", "");
    }
}
