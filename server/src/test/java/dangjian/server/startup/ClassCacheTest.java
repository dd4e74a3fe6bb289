package dangjian.server.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> OPTIONS = List.of("-XX:+UseParallelGC");

    @TempDir
    private Path folder;

    private Path jar;
    private ClassCache cache;

    @BeforeEach
    void makesAProgramThatEndsWithTheCodeItIsTold() throws IOException {
        Path source = folder.resolve("Ending.java");
        Files.writeString(
                source,
                "public class Ending { public static void main(String[] words) {"
                        + " System.exit(Integer.getInteger(\"code\", 0)); } }",
                StandardCharsets.UTF_8);
        int compiled =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
        jar = folder.resolve("ending.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("Ending.class"));
            entries.write(Files.readAllBytes(folder.resolve("Ending.class")));
        }
        cache = new ClassCache(folder.resolve("cache/one.jsa"));
    }

    private TrainedProgram program(String... more) {
        List<String> options = Stream.concat(OPTIONS.stream(), Stream.of(more)).toList();
        return new TrainedProgram(jar.toString(), options, "Ending");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_24) // before, nothing says whether a JVM could use its cache
    void aJvmStartsWithWhatWasMade() throws Exception {
        assertThat(cache.make(program(), PATIENCE, false)).isEqualTo(ClassCache.Outcome.MADE);

        for (String collector : List.of("-XX:+UseParallelGC", "-XX:+UseSerialGC")) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            collector,
                            "-XX:AOTMode=on", // refuses to start where the cache can't be used
                            "-XX:AOTCache=" + cache.file(),
                            "-Dcode=7",
                            "-cp",
                            jar.toString(),
                            "Ending")
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).as(collector).isEqualTo(7);
        }
    }

    @Test
    void isMadeOnceAndTakesThePlaceOfOthers() throws Exception {
        Files.createDirectories(folder.resolve("cache"));
        Files.writeString(folder.resolve("cache/two.jsa"), "of another program");
        Files.writeString(folder.resolve("cache/two.jsa.log"), "its log");

        assertThat(cache.make(program(), PATIENCE, false)).isEqualTo(ClassCache.Outcome.MADE);
        assertThat(cache.make(program(), PATIENCE, false)).isEqualTo(ClassCache.Outcome.THERE);

        assertThat(files()).containsExactly("lock", "one.jsa");
    }

    @Test
    void aProgramThatFailsHasNoneAndThatIsRemembered() throws Exception {
        assertThat(cache.make(program("-Dcode=1"), PATIENCE, false)).isEqualTo(ClassCache.Outcome.FAILED);

        assertThat(files()).containsExactly("lock", "one.jsa.failed");
    }

    @Test
    void aJvmThatDoesNotKnowAnOptionHasNone() throws Exception {
        assertThat(cache.make(program("-XX:+NoSuchOption"), PATIENCE, false)).isEqualTo(ClassCache.Outcome.FAILED);
    }

    @Test
    void whatAKilledProcessLeftIsInNobodysWay() throws Exception {
        Files.createDirectories(folder.resolve("cache/one.jsa.work/training"));

        assertThat(cache.make(program(), PATIENCE, false)).isEqualTo(ClassCache.Outcome.MADE);

        assertThat(files()).containsExactly("lock", "one.jsa");
    }

    @Test
    void oneAtATimeMakesItAndWhoWaitsHasIt() throws Exception {
        Path lock = folder.resolve("cache/lock");
        Files.createDirectories(lock.getParent());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsLock.class.getName(),
                        lock.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('l');

        assertThat(cache.make(program(), PATIENCE, false)).isEqualTo(ClassCache.Outcome.BEING_MADE);
        assertThat(files()).containsExactly("lock");
        other.getOutputStream().close();
        assertThat(cache.make(program(), PATIENCE, true)).isEqualTo(ClassCache.Outcome.MADE);
    }

    /** Holds the lock of the file that it is told until its input ends. */
    static final class HoldsLock {

        private HoldsLock() {}

        public static void main(String[] words) throws IOException {
            try (FileChannel channel =
                            FileChannel.open(Path.of(words[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.write(lock.isValid() ? 'l' : '-');
                System.out.flush();
                System.in.read();
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
