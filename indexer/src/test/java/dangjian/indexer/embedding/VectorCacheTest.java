package dangjian.indexer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {

    private static final List<String> TEXTS = List.of("abc", "xyz", "hello", "abc");
    private static final CachedEmbedder.Listener NOBODY = new CachedEmbedder.Listener() {};

    @TempDir
    private Path folder;

    private final LetterEmbedder model = new LetterEmbedder();

    @Test
    void whatWasEmbeddedOnceIsNotEmbeddedAgain() throws Exception {
        CachedEmbedder.Embedded first = embed(TEXTS);
        assertThat(first.computed()).isEqualTo(3);
        assertThat(model.computed).containsExactly("abc", "xyz", "hello");

        model.computed.clear();
        CachedEmbedder.Embedded second = embed(List.of("hello", "new", "abc"));

        assertThat(second.computed()).isEqualTo(1);
        assertThat(model.computed).containsExactly("new");
        assertThat(second.vectors().get(0).components())
                .containsExactly(first.vectors().get(2).components());
        assertThat(second.vectors().get(2).components())
                .containsExactly(first.vectors().get(0).components());
    }

    @Test
    void aSpoiltEntryIsComputedAnewAndTheOthersStay() throws Exception {
        embed(TEXTS);
        model.computed.clear();
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.seek(40);
            int old = file.read();
            file.seek(40);
            file.write(old ^ 0xFF);
        }

        assertThat(embed(TEXTS).computed()).isEqualTo(1);
        assertThat(model.computed).containsExactly("abc");
        assertThat(embed(TEXTS).computed()).isZero();
    }

    @Test
    void anEntryThatAKilledProcessLeftHalfWrittenIsCutOff() throws Exception {
        embed(TEXTS);
        long whole = Files.size(file());
        Files.write(file(), new byte[17], StandardOpenOption.APPEND);

        assertThat(embed(TEXTS).computed()).isZero();
        assertThat(Files.size(file())).isEqualTo(whole);
    }

    @Test
    void whatIsInNoUseCanBeForgotten() throws Exception {
        embed(TEXTS);
        try (VectorCache cache = VectorCache.open(folder, model.model(), model.dimensions())) {
            cache.keepOnly(List.of(VectorCache.Hash.of("xyz"), VectorCache.Hash.of("never seen")));
            assertThat(cache.size()).isEqualTo(1);
            cache.add(Map.of(VectorCache.Hash.of("q"), QuantisedVector.of(model.question("q"))));
        }
        model.computed.clear();

        assertThat(embed(List.of("xyz", "q", "hello")).computed()).isEqualTo(1);
        assertThat(model.computed).containsExactly("hello");
    }

    @Test
    void whoComesSecondWaitsForWhoHasItOpen() throws Exception {
        AtomicReference<CachedEmbedder.Embedded> second = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        VectorCache held = VectorCache.open(folder, model.model(), model.dimensions());
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                second.set(embed(TEXTS));
                done.countDown();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(done.await(500, TimeUnit.MILLISECONDS)).isFalse();
        held.close();

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(second.get().computed()).isEqualTo(3);
        waiting.join();
    }

    private CachedEmbedder.Embedded embed(List<String> texts) throws Exception {
        return new CachedEmbedder(model, folder).embed(texts, NOBODY);
    }

    private Path file() {
        return folder.resolve("letters.vectors");
    }
}
