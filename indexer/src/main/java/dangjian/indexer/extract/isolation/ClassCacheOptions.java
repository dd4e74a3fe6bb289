package dangjian.indexer.extract.isolation;

import java.util.List;

/** The class cache (类数据缓存) that the launcher starts this process with serves a child, too: the launcher tells the option in a property, and a child has the same class path. */
final class ClassCacheOptions {

    private static final String PROPERTY = "dangjian.cache";

    private ClassCacheOptions() {}

    /** What a child is to be started with; nothing where this process has no cache. One that doesn't fit is left aside by the JVM without a word. */
    static List<String> ofThisProcess() {
        return of(System.getProperty(PROPERTY, ""));
    }

    static List<String> of(String option) {
        if (option.isEmpty()) {
            return List.of();
        }
        boolean isAheadOfTime = option.startsWith("-XX:AOTCache=");
        // the last as the launcher says it: else the modules differ, and the cache holds for none of it
        return List.of(
                option,
                isAheadOfTime ? "-Xlog:aot*=off,cds*=off" : "-Xlog:cds*=off",
                "--enable-native-access=ALL-UNNAMED");
    }
}
