package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.ExtractionFailure;
import dangjian.indexer.extract.TextExtractor;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A process that parses as {@link ParsingChild} does, save that files tell it what to do wrong. What is in any other file is the number of the process. A file of
 * several lines is an archive whose members are the lines.
 */
final class MisbehavingChild implements TextExtractor {

    private static final int MEGABYTE = 1 << 20;

    private MisbehavingChild() {}

    public static void main(String[] words) throws InterruptedException {
        ParsingChild.serve(MisbehavingChild::new, Long.parseLong(words[0]));
    }

    @Override
    public void extractAll(Path file, Consumer<ExtractedPart> found) {
        List<String> orders = orders(file);
        if (orders.size() < 2) {
            TextExtractor.super.extractAll(file, found);
            return;
        }
        for (int i = 0; i < orders.size(); i++) {
            found.accept(new ExtractedPart(i + ".txt", Optional.of(text(obeyed(orders.get(i)))), Optional.empty()));
        }
    }

    private static List<String> orders(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String obeyed(String order) {
        try {
            return obey(order);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        try {
            return text(obey(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | InterruptedException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
    }

    private static String obey(String order) throws IOException, InterruptedException {
        switch (order) {
            case "hang" -> Thread.sleep(Long.MAX_VALUE);
            case "take a second" -> Thread.sleep(1000);
            case "take a moment" -> Thread.sleep(20);
            case "spin" -> spin();
            case "exit" -> System.exit(7);
            case "halt" -> Runtime.getRuntime().halt(9);
            case "eat memory" -> eat();
            case "sink" -> sink(0);
            case "throw" -> throw new IllegalStateException("thrown");
            case "print" -> System.out.println("printed by a library");
            case "nonsense" -> raw().write("nonsense".repeat(100).getBytes(StandardCharsets.US_ASCII));
            case "flood" -> flood();
            case "write much" -> {
                return "长".repeat(50_000);
            }
            case "leave a file" -> Files.createTempFile("left", ".tmp");
            default -> {
                // as good as gold
            }
        }
        return String.valueOf(ProcessHandle.current().pid());
    }

    private static void spin() {
        long sum = 0;
        while (sum >= 0) {
            sum = (sum + 1) & Long.MAX_VALUE;
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            eaten.add(new byte[MEGABYTE]);
        }
    }

    private static int sink(int depth) {
        return 1 + sink(depth + 1);
    }

    private static void flood() throws IOException {
        try (Frames.Out out = new Frames.Out(raw())) {
            DataOutputStream answer = new DataOutputStream(out);
            Varint.write(1, answer);
            Varint.write(Integer.MAX_VALUE, answer); // so long is the first name, it says
            answer.writeBoolean(true);
            byte[] much = new byte[MEGABYTE];
            while (true) {
                out.write(much);
            }
        }
    }

    private static FileOutputStream raw() {
        return new FileOutputStream(FileDescriptor.out);
    }

    private static ExtractedText text(String text) {
        return new ExtractedText(
                "txt",
                "text/plain",
                List.of(Block.paragraph(text, OptionalInt.empty()), Block.paragraph("末", OptionalInt.empty())),
                OptionalInt.empty(),
                Map.of());
    }
}
