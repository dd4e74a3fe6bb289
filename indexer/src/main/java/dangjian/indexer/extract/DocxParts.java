package dangjian.indexer.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The relationships of one part of an OOXML file: which other part an id or a type leads to. ECMA-376 Part 2, §9.3. */
final class DocxParts {

    /** Where a relationship leads: the last word of its type, and the part's name, or an address outside the file. */
    record Target(String type, String part, boolean isOutside) {}

    private final Map<String, Target> byId = new HashMap<>();

    /** The relationships of a part. */
    static DocxParts of(ZipPackage file, String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        DocxParts parts = new DocxParts();
        file.optionalXml(folder + "_rels/" + part.substring(slash) + ".rels")
                .children("Relationship")
                .forEach(each -> {
                    String type = each.attribute("Type");
                    boolean isOutside = each.attribute("TargetMode")
                            .toLowerCase(Locale.ROOT)
                            .equals("external");
                    String target = each.attribute("Target");
                    parts.byId.put(
                            each.attribute("Id"),
                            new Target(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    isOutside ? target : resolve(folder, target),
                                    isOutside));
                });
        return parts;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        while (path.contains("/../")) {
            path = path.replaceFirst("[^/]+/\\.\\./", "");
        }
        return path.replace("/./", "/");
    }

    /** The part of the first relationship of a type ("styles"); empty for none. */
    String ofType(String type) {
        return allOfType(type).stream().findFirst().orElse("");
    }

    /** All parts of relationships of a type, in the order of their names. */
    List<String> allOfType(String type) {
        return byId.values().stream()
                .filter(target -> !target.isOutside() && target.type().equals(type))
                .map(Target::part)
                .distinct()
                .sorted()
                .toList();
    }

    /** The part an id leads to within the file; empty for none. */
    String ofId(String id) {
        Target target = byId.get(id);
        return target == null || target.isOutside() ? "" : target.part();
    }
}
