package dangjian.indexer.extract.isolation;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a process that parses is started: with the java, the class path and the class cache of this one.
 *
 * @param mainClass whose main method calls {@link ParsingChild}
 * @param cache the options for starting with the class cache, none where there is none
 */
record ChildCommand(String mainClass, List<String> classPath, List<String> cache) {

    private static final Set<String> PASSED_ON = Set.of("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot");
    private static final List<String> LOCALE =
            List.of("user.language", "user.country", "user.timezone", "sun.jnu.encoding");

    ChildCommand {
        classPath = List.copyOf(classPath);
        cache = List.copyOf(cache);
    }

    ChildCommand(String mainClass, List<String> classPath) {
        this(mainClass, classPath, List.of());
    }

    /** The parser that ships. */
    static ChildCommand standard() {
        return new ChildCommand(ParsingChild.class.getName(), ownClassPath(), ClassCacheOptions.ofThisProcess());
    }

    /** All jars, and of the folders only what holds this class: no other is needed. */
    private static List<String> ownClassPath() {
        String own = ParsingChild.class.getName().replace('.', '/') + ".class";
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath()) // the child starts in another folder
                .filter(entry -> !Files.isDirectory(entry) || Files.exists(entry.resolve(own)))
                .map(Path::toString)
                .toList();
    }

    /** A process to start with a folder for its temporary files. */
    ProcessBuilder process(ParsingLimits limits, Path folder) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(cache);
        words.add("-Xmx" + limits.heapMegabytes() + "m");
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // the second compiler costs more time than it saves: 2.9 s without it for
                // 1,512 files, 4.8 s with it
                "-XX:MaxMetaspaceSize=256m",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
        for (String name : LOCALE) {
            String value = System.getProperty(name, "");
            if (!value.isEmpty()) {
                words.add("-D" + name + "=" + value);
            }
        }
        words.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
        words.add(String.valueOf(limits.characters()));
        words.add(String.valueOf(limits.containers().members()));
        words.add(String.valueOf(limits.containers().totalBytes()));
        words.add(String.valueOf(limits.containers().depth()));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        Map<String, String> kept = builder.environment().entrySet().stream()
                .filter(variable -> PASSED_ON.contains(variable.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        builder.environment().clear(); // what secrets lie there are none of a parser's
        builder.environment().putAll(kept);
        return builder;
    }
}
