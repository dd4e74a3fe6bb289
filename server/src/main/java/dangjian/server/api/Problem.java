package dangjian.server.api;

import io.javalin.http.Context;

/**
 * An error as the API answers it: RFC 9457.
 *
 * @param type what kind of problem, as a URI reference
 * @param title the kind in a few Chinese words
 * @param status the HTTP status
 * @param detail what exactly, in Chinese
 * @param instance the path that was asked
 */
record Problem(String type, String title, int status, String detail, String instance) {

    static final String MEDIA_TYPE = "application/problem+json; charset=utf-8";

    static void answer(Context context, int status, String title, String detail) {
        context.status(status);
        Problem problem = new Problem("about:blank", title, status, detail, context.path());
        context.contentType(MEDIA_TYPE).result(Json.write(problem));
    }
}
