package dangjian.indexer.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Documents of every format, cut off, with bits flipped, or with pieces overwritten, doubled or missing. */
final class Mutilation {

    private Mutilation() {}

    /** A whole document. */
    private record Sample(String name, byte[] bytes) {}

    static void write(Path folder, Path documents, Random random, int count) throws IOException {
        List<List<Sample>> formats = samples(folder, documents);
        for (int i = 0; i < count; i++) {
            List<Sample> format = formats.get(i % formats.size());
            Sample sample = format.get(random.nextInt(format.size()));
            byte[] broken = mutilated(sample.bytes(), random);
            Files.write(folder.resolve(String.format(Locale.ROOT, "%04d-%s", i, sample.name())), broken);
        }
    }

    private static byte[] mutilated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int place = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - place, 1 + random.nextInt(2000));
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, place);
            case 1 -> flip(bytes, 1, random);
            case 2 -> flip(bytes, 100, random);
            case 3 -> Arrays.fill(bytes, place, place + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
            case 4 -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, place, length);
            }
            default -> bytes = without(bytes, place, length);
        }
        return bytes;
    }

    private static void flip(byte[] bytes, int times, Random random) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
    }

    private static byte[] without(byte[] bytes, int place, int length) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, place + length, rest, place, rest.length - place);
        return rest;
    }

    /** The samples of each format, in an order that is always the same. */
    private static List<List<Sample>> samples(Path folder, Path documents) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : List.of(documents, Path.of("src/test/resources/extract"))) {
            try (Stream<Path> all = Files.walk(source)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        TreeMap<String, List<Sample>> byFormat = new TreeMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String format = name.substring(name.lastIndexOf('.') + 1);
            byFormat.computeIfAbsent(format, none -> new ArrayList<>())
                    .add(new Sample("样例." + format, Files.readAllBytes(file)));
        }
        for (Sample made : made(folder)) {
            byFormat.put(made.name(), List.of(made));
        }
        return List.copyOf(byFormat.values());
    }

    private static List<Sample> made(Path folder) throws IOException {
        Path file = folder.resolve("made");
        List<Sample> made = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook()) {
            made.add(new Sample("表.xlsx", sheet(book, file)));
        }
        try (Workbook book = new HSSFWorkbook()) {
            made.add(new Sample("表.xls", sheet(book, file)));
        }
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            show.createSlide().createTextBox().setText("幻灯片上的文字");
            show.write(out);
        }
        made.add(new Sample("片.pptx", Files.readAllBytes(file)));
        try (HSLFSlideShow show = new HSLFSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            show.createSlide().addTitle().setText("幻灯片上的文字");
            show.write(out);
        }
        made.add(new Sample("片.ppt", Files.readAllBytes(file)));
        new ZipWriter()
                .add("一.txt", "第一份文件。")
                .add("二/三.txt", "第三份文件。".repeat(200))
                .write(file);
        made.add(new Sample("包.zip", Files.readAllBytes(file)));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("压缩的文字。".repeat(500).getBytes(StandardCharsets.UTF_8));
        }
        made.add(new Sample("文.txt.gz", Files.readAllBytes(file)));
        Files.delete(file);
        String mail =
                "From: a@example.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n"
                        + "--X\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n正文\r\n--X\r\nContent-Type: application/octet-stream; name=\"a.txt\"\r\n"
                        + "Content-Disposition: attachment; filename=\"a.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8gd29ybGQ=\r\n--X--\r\n";
        made.add(new Sample("信.eml", mail.getBytes(StandardCharsets.UTF_8)));
        return made;
    }

    private static byte[] sheet(Workbook book, Path file) throws IOException {
        for (int row = 0; row < 50; row++) {
            (row == 0 ? book.createSheet("表") : book.getSheetAt(0))
                    .createRow(row)
                    .createCell(row % 5)
                    .setCellValue("第" + row + "行");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return Files.readAllBytes(file);
    }
}
