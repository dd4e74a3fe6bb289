package dangjian.server.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Styles, scripts and pictures of the pages. Their addresses carry a fingerprint of their content, so that a browser keeps them as long as
 * they stay the same and asks anew when they change.
 */
public final class Assets {

    static final String ROUTE = "/assets/{name}";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg)");
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");
    /** Files of libraries by the name they have here. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "echarts.js", "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js");

    private static final int FINGERPRINT_BYTES = 8;
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

    private Assets() {}

    private record Asset(byte[] content, String mediaType, String fingerprint) {}

    /**
     * The address of an asset.
     *
     * @throws IllegalArgumentException where there is none of this name
     */
    public static String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no such asset: " + name));
        return "/assets/" + name + "?v=" + asset.fingerprint();
    }

    static void answer(Context context) {
        Optional<Asset> found = find(context.pathParam("name"));
        if (found.isEmpty()) {
            Web.notFound(context);
            return;
        }
        Asset asset = found.get();
        boolean isThisVersion = asset.fingerprint().equals(context.queryParam("v"));
        context.contentType(asset.mediaType())
                .header("Cache-Control", isThisVersion ? "public, max-age=31536000, immutable" : "no-cache")
                .result(asset.content());
    }

    private static Optional<Asset> find(String name) {
        Asset known = READ.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> read = NAME.matcher(name).matches() ? read(name) : Optional.empty();
        read.ifPresent(asset -> READ.put(name, asset));
        return read;
    }

    private static Optional<Asset> read(String name) {
        URL resource = Assets.class.getResource(LIBRARIES.getOrDefault(name, "/public/assets/" + name));
        if (resource == null) {
            return Optional.empty();
        }
        try (InputStream in = resource.openStream()) {
            byte[] content = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Optional.of(new Asset(
                    content,
                    MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)),
                    HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
