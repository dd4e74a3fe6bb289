package dangjian.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Answers requests with pages made from the templates. */
final class PageRenderer {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dangjian.server.web.templates");

    private PageRenderer() {}

    static void render(Context context, String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, values, out);
        context.contentType("text/html; charset=utf-8").result(out.toString());
    }

    static void error(Context context, int status, String title, String detail) {
        context.status(status);
        render(context, "error.jte", Map.of("title", title, "detail", detail));
    }
}
