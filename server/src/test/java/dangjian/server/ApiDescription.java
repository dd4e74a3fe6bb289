package dangjian.server;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document that a server gives, and what it says about an answer. */
final class ApiDescription {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOCUMENT = "urn:dangjian:openapi";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    ApiDescription(TestLibrary library) {
        document = library.json("/api/v1/openapi.json");
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemas(Map.of(DOCUMENT, document.toString())));
    }

    JsonNode document() {
        return document;
    }

    /** Every operation, as "GET /path". */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.get("paths")
                .forEachEntry((path, item) -> item.propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return operations;
    }

    /** Every answer that an operation can give, as "200" or "default". */
    Set<String> answers(String method, String path) {
        return new TreeSet<>(document.at(operation(method, path) + "/responses").propertyNames());
    }

    /** What is wrong with an answer, nothing where all of it is as described. */
    List<String> faults(String path, HttpResponse<String> response) {
        return faults("GET", path, response);
    }

    /** What is wrong with the answer of an operation. */
    List<String> faults(String method, String path, HttpResponse<String> response) {
        String status = String.valueOf(response.statusCode());
        String declared =
                operation(method, path) + "/responses/" + (answers(method, path).contains(status) ? status : "default");
        String reference = document.at(declared).path("$ref").asString("");
        String answer = reference.isEmpty() ? declared : reference.substring(1);
        String mediaType =
                response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        String schema = answer + "/content/" + escaped(mediaType) + "/schema";
        if (document.at(schema).isMissingNode()) {
            return List.of(mediaType + " is not described for " + path + " " + status);
        }
        Schema described = schemas.getSchema(SchemaLocation.of(DOCUMENT + "#" + schema));
        return described
                .validate(
                        JSON.readTree(response.body()),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String operation(String method, String path) {
        return "/paths/" + escaped(path) + "/" + method.toLowerCase(java.util.Locale.ROOT);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
