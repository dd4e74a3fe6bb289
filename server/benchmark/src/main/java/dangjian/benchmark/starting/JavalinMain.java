package dangjian.benchmark.starting;

import io.javalin.Javalin;

/** The web server alone, which answers every search with nothing found: less than this no program on it can need to start. Its argument is the port. */
public final class JavalinMain {

    private JavalinMain() {}

    public static void main(String[] arguments) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/api/v1/search", context -> context.json("{\"total\":0,\"hits\":[]}"));
                })
                .start("127.0.0.1", Integer.parseInt(arguments[0]));
    }
}
