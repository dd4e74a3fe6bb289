package dangjian.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Internal documents beside public ones: with the same titles and words, as newer versions, citing and repealing them; internal in each of the ways there are. Each has
 * the character {@link #TRACE} in its text and in the name of its file, which no public one has.
 */
final class InternalTwins {

    static final String TRACE = "龘";

    private InternalTwins() {}

    /** Writes them into a corpus that is indexed already, as a library shows it. */
    static void write(TestLibrary library, List<String> publicIds, Path corpus) {
        List<JsonNode> documents = publicIds.stream()
                .map(id -> library.json("/api/v1/documents/" + id))
                .toList();
        try {
            for (int i = 0; i < documents.size(); i++) {
                write(documents.get(i), i, corpus);
            }
            List<String> titles = documents.stream()
                    .map(document -> document.get("title").asString())
                    .toList();
            others(titles, corpus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonNode document, int number, Path corpus) throws IOException {
        String title = document.get("title").asString();
        String text = StreamSupport.stream(document.get("passages").spliterator(), false)
                .map(passage -> passage.get("text").asString())
                .collect(Collectors.joining("\n"));
        String twin = title + "\n（2025年3月" + (number % 28 + 1) + "日发布）\n" + text + "\n" + TRACE + "文第" + number + "号，"
                + TRACE + "事须知，黑箱物业停车议事会。\n";
        String name = TRACE + number + ".txt";
        switch (number % 6) {
            case 0 -> file(corpus, name, "内部资料　注意保存\n" + twin);
            case 1 -> file(corpus, "policy/" + name, "秘密★1年\n" + twin);
            case 2 -> file(corpus, "policy/内部/再下一层/" + name, twin);
            case 3 -> {
                file(corpus, "党组/.internal", "");
                file(corpus, "党组/会议/" + name, twin);
            }
            case 4 -> file(corpus, "minutes/" + name, twin + "（此件不予公开）\n");
            default ->
                zip(
                        corpus,
                        "policy/" + TRACE + number + ".zip",
                        Map.of("附件/说明.txt", twin, "附件/名单.txt", "内部文件\n" + TRACE + "名单\n甲、乙、丙。\n"));
        }
    }

    /** What cites, repeals and amends all public documents; what can't be read; copies of internal files in public folders. */
    private static void others(List<String> titles, Path corpus) throws IOException {
        StringBuilder decision = new StringBuilder("关于废止和修改部分文件的决定（" + TRACE + "）\n（2025年5月1日发布）\n");
        StringBuilder minutes = new StringBuilder(TRACE + "区委专题会议纪要\n2025年6月3日，会议研究了有关事项。\n");
        for (int i = 0; i < titles.size(); i++) {
            decision.append("第")
                    .append(ordinal(i))
                    .append("条　《")
                    .append(titles.get(i))
                    .append("》自2025年6月1日起废止。\n");
            minutes.append("会议按照《").append(titles.get(i)).append("》第三条，议定由物业办落实停车收费事项。\n");
        }
        String repealing = decision + "第" + ordinal(titles.size()) + "条　本决定自2025年6月1日起施行。\n";
        file(corpus, "内部资料/" + TRACE + "决定.txt", repealing);
        file(corpus, "policy/" + TRACE + "抄件.txt", repealing);
        zip(corpus, "policy/" + TRACE + "打包.zip", Map.of("决定.txt", repealing, "封面.txt", TRACE + "封面\n请收。\n"));
        file(corpus, "内部文件/" + TRACE + "纪要.txt", minutes.toString());
        file(corpus, "内部文件/" + TRACE + "坏.docx", "PK\u0003\u0004 not really a zip");
        zip(
                corpus,
                "experience/" + TRACE + "残.zip",
                Map.of("体会.txt", TRACE + "体会\n停车难在于物业。\n", "坏.docx", "PK\u0003\u0004 no"));
        file(
                corpus,
                "experience/" + TRACE + ".eml",
                "From: a@example.org\nSubject: =?UTF-8?Q?jianbao?=\nMIME-Version: 1.0\n"
                        + "Content-Type: text/plain; charset=utf-8\n\n内部文件，不得外传\n" + TRACE + "简报\n物业停车议事会的情况。\n");
        for (int i = 0; i < 40; i++) {
            file(corpus, "内部/" + TRACE + "条目" + i + ".txt", TRACE + "条目" + i + "\n物业 停车 议事会 党员大会 " + TRACE + "。\n");
        }
    }

    private static String ordinal(int i) {
        String digits = "一二三四五六七八九";
        int number = i + 1;
        String tens =
                number / 10 == 0 ? "" : (number / 10 == 1 ? "" : digits.substring(number / 10 - 1, number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : digits.substring(number % 10 - 1, number % 10));
    }

    private static void file(Path corpus, String path, String text) throws IOException {
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void zip(Path corpus, String path, Map<String, String> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String member :
                    new ArrayList<>(members.keySet()).stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(member));
                zip.write(members.get(member).getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.toByteArray());
    }
}
