package dangjian.indexer.reindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.DocumentCard;
import dangjian.indexer.generation.Audience;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are internal, and that the index for the public is as if there were none of them. */
class InternalFilesTest {

    @TempDir
    private Path temporary;

    private Path corpus;
    private DataFolder data;
    private TestReindex reindex;

    @BeforeEach
    void makeFolders() throws IOException {
        corpus = Files.createDirectories(temporary.resolve("corpus"));
        data = DataFolder.open(temporary.resolve("data"));
        reindex = new TestReindex(data, corpus);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"内部/a.txt", "x/内部资料/a.txt", "内部文件/下级/再下级/a.txt", "marked/a.txt", "marked/下级/a.txt", "noted/a.txt"
            })
    void aFileInAnInternalFolderIsInternal(String path) throws Exception {
        write("open.txt", text("公开"));
        write("marked/.internal", "");
        write("noted/.internal.txt", "以下为内部资料");
        write(path, text("内部"));

        reindex.run(false);

        assertThat(publicFiles()).containsExactly("open.txt");
        assertThat(files(current())).containsExactlyInAnyOrder("open.txt", path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"内部办公/a.txt", "关于内部/a.txt", "policy/内部.txt", "internal/a.txt"})
    void namesThatOnlyHaveTheWordInThemSayNothing(String path) throws Exception {
        write(path, text("公开"));

        reindex.run(false);

        assertThat(publicFiles()).containsExactly(path);
        assertThat(current().publicPart().folder()).doesNotExist();
    }

    @Test
    void allOfAnArchiveIsInternalWhereSomethingInItIs() throws Exception {
        write("open.txt", text("公开"));
        zip("mixed.zip", "通知.txt", text("甲"), "名单.txt", "内部资料\n" + text("乙"));
        zip("broken.zip", "通知.txt", text("丙"), "坏.docx", "PK\u0003\u0004 not really a zip");
        zip("clean.zip", "通知.txt", text("丁"), "名单.txt", text("戊"));

        reindex.run(false);

        assertThat(publicFiles()).containsExactly("clean.zip", "open.txt");
    }

    @Test
    void copiesOfAnInternalFileAreInternalAndSoIsAnArchiveThatHasOne() throws Exception {
        write("内部/计划.txt", text("计划"));
        write("抄件.txt", text("计划"));
        zip("打包.zip", "计划.txt", text("计划"), "通知.txt", text("甲"));
        write("通知.txt", text("甲"));

        reindex.run(false);

        // 通知.txt is internal in the archive for the company alone
        assertThat(publicFiles()).containsExactly("通知.txt");
    }

    @Test
    void visibilityFollowsThePlaceAndNothingIsReadAgain() throws Exception {
        write("会议/a.txt", text("甲"));
        write("b.txt", text("乙"));
        reindex.run(false);
        assertThat(publicFiles()).containsExactly("b.txt", "会议/a.txt");

        write("会议/.internal", "");
        assertThat(reindex.run(false).unchanged()).isFalse();
        assertThat(publicFiles()).containsExactly("b.txt");
        assertThat(reindex.run(false).unchanged()).isTrue();

        Files.move(corpus.resolve("会议/a.txt"), corpus.resolve("a.txt"));
        reindex.run(false);
        assertThat(publicFiles()).containsExactly("a.txt", "b.txt");
        assertThat(current().publicPart().folder()).doesNotExist();

        Files.move(corpus.resolve("b.txt"), corpus.resolve("会议/b.txt"));
        reindex.run(false);
        assertThat(publicFiles()).containsExactly("a.txt");

        Files.delete(corpus.resolve("会议/.internal"));
        assertThat(reindex.run(false).unchanged()).isFalse();
        assertThat(publicFiles()).containsExactly("a.txt", "会议/b.txt");
        assertThat(reindex.extracted()).isEmpty();
    }

    @Test
    void foldersThatAreNamedStayInternalUntilOthersAreNamed() throws Exception {
        write("甲/a.txt", text("甲"));
        write("乙/b.txt", text("乙"));
        reindex.withInternal(corpus.resolve("甲"));
        assertThat(publicFiles()).containsExactly("乙/b.txt");
        assertThat(reindex.run(false).unchanged()).isTrue();
        reindex.run(true);
        assertThat(publicFiles()).containsExactly("乙/b.txt");

        reindex.withInternal(corpus.resolve("乙"));
        assertThat(publicFiles()).containsExactly("甲/a.txt");
        reindex.withInternal(temporary);
        assertThat(publicFiles()).isEmpty();
        reindex.withInternal();
        assertThat(publicFiles()).containsExactly("乙/b.txt", "甲/a.txt");
    }

    @Test
    void aFolderThatIsNoneOrNotOfTheCorpusIsNoInternalFolder() throws Exception {
        write("甲/a.txt", text("甲"));
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        assertThatThrownBy(() -> reindex.withInternal(corpus.resolve("加")))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("不存在");
        assertThatThrownBy(() -> reindex.withInternal(elsewhere))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("不在语料目录中");
        Files.writeString(data.internalFolders(), "[\"");
        assertThatThrownBy(() -> reindex.run(false))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("--internal");
    }

    @Test
    void theReportForThePublicCountsWhatThereIsForItAndNamesNoFile() throws Exception {
        write("open.txt", text("公开"));
        write("内部/a.txt", text("内部"));
        write("坏.docx", "PK\u0003\u0004 not really a zip");

        GenerationReport all = reindex.run(false);

        assertThat(all.documents()).isEqualTo(2);
        assertThat(all.failures()).hasSize(1);
        GenerationReport open = GenerationReport.of(current().of(Audience.PUBLIC));
        assertThat(open.documents()).isEqualTo(1);
        assertThat(open.documentsByKind().values()).containsExactly(1);
        assertThat(open.failures()).isEmpty();
        assertThat(open.files()).isZero();
        assertThat(open.changes().added()).isZero();
        assertThat(GenerationCheck.problems(current())).isEmpty();
    }

    /** 100 public documents are in one part, 200 in two: internal ones change nothing in that either. */
    @ParameterizedTest
    @ValueSource(ints = {3, 100, 200})
    void theIndexForThePublicIsAsIfThereWereNoInternalDocuments(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            write(
                    "open/" + i + ".txt",
                    "关于第" + i + "件事的办法\n（2021年3月1日发布）\n第一条　办好第" + i + "件事。\n第二条　依照《关于第" + (i + 1) % count
                            + "件事的办法》第一条办理。\n");
        }
        DataFolder never = DataFolder.open(temporary.resolve("never"));
        new TestReindex(never, corpus).run(false);
        reindex.run(false);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 40; i++) {
                write(
                        "内部/" + round + "-" + i + ".txt",
                        "关于第" + i + "件事的办法\n（2024年3月1日发布）\n第一条　另办第" + i + "件事。\n第二条　《关于第" + i + "件事的办法》第一条修改为另办。《关于第"
                                + (i + 2) + "件事的办法》同时废止。\n");
            }
            reindex.run(false);

            assertThat(WholeIndex.of(current().of(Audience.PUBLIC)))
                    .isEqualTo(WholeIndex.of(never.current().orElseThrow()));
            assertThat(files(current())).hasSize(count + 40 * (round + 1));
            assertThat(GenerationCheck.problems(current())).isEmpty();
        }
        DataFolder anew = DataFolder.open(temporary.resolve("anew"));
        new TestReindex(anew, corpus).run(false);
        assertThat(WholeIndex.of(anew.current().orElseThrow().of(Audience.PUBLIC)))
                .isEqualTo(WholeIndex.of(never.current().orElseThrow()));
    }

    private static String text(String word) {
        return "关于" + word + "事项的通知\n各社区：现就" + word + "事项通知如下。\n一、办好" + word + "事项。\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void zip(String path, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(corpus.resolve(path)))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Generation current() {
        return data.current().orElseThrow();
    }

    private Set<String> publicFiles() throws IOException {
        return files(current().of(Audience.PUBLIC));
    }

    /** The paths of the files that have documents in an index. */
    private static Set<String> files(Generation generation) throws IOException {
        List<DocumentCard> cards = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(generation.index());
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                if (StoredForm.isDocument(reader, i)) {
                    cards.add(StoredForm.card(reader, i));
                }
            }
        }
        Set<String> paths = new TreeSet<>();
        cards.forEach(card -> paths.add(card.source().path()));
        return paths;
    }
}
