package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.Block;
import dangjian.indexer.extract.ExtractedPart;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionFailure;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes what was extracted as bytes, part by part, and reads it back the same. Both ends are the same program: there are no versions. */
final class ExtractedFileCodec {

    private static final int PAGE = 8;
    private static final int LEVEL = 16;
    private static final int TYPE = 7;
    private static final Block.Type[] TYPES = Block.Type.values();
    private static final ExtractionFailure[] FAILURES = ExtractionFailure.values();

    private ExtractedFileCodec() {}

    /** Writes one part; {@link #end} follows the last. */
    static void write(ExtractedPart part, DataOutputStream out) throws IOException {
        out.writeBoolean(true);
        ExactText.write(part.member(), out);
        out.writeBoolean(part.text().isPresent());
        if (part.text().isPresent()) {
            write(part.text().get(), out);
        }
        out.writeBoolean(part.failure().isPresent());
        if (part.failure().isPresent()) {
            write(part.failure().get(), out);
        }
    }

    static void end(DataOutputStream out) throws IOException {
        out.writeBoolean(false);
    }

    /** Reads the next part; nothing behind the last. */
    static Optional<ExtractedPart> read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        String member = ExactText.read(in);
        Optional<ExtractedText> text = in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
        Optional<ExtractedPart.Failure> failure = in.readBoolean() ? Optional.of(failure(in)) : Optional.empty();
        return Optional.of(new ExtractedPart(member, text, failure));
    }

    static void write(ExtractedPart.Failure failure, DataOutputStream out) throws IOException {
        Varint.write(failure.cause().ordinal(), out);
        ExactText.write(failure.detail(), out);
    }

    static ExtractedPart.Failure failure(DataInputStream in) throws IOException {
        return new ExtractedPart.Failure(FAILURES[Varint.read(in)], ExactText.read(in));
    }

    private static void write(ExtractedText text, DataOutputStream out) throws IOException {
        ExactText.write(text.format(), out);
        ExactText.write(text.mediaType(), out);
        Varint.write(text.pages().orElse(-1) + 1, out);
        Varint.write(text.properties().size(), out);
        for (Map.Entry<String, String> property : text.properties().entrySet()) {
            ExactText.write(property.getKey(), out);
            ExactText.write(property.getValue(), out);
        }
        Varint.write(text.blocks().size(), out);
        for (Block block : text.blocks()) {
            write(block, out);
        }
    }

    private static ExtractedText text(DataInputStream in) throws IOException {
        String format = ExactText.read(in);
        String mediaType = ExactText.read(in);
        int pages = Varint.read(in) - 1;
        Map<String, String> properties = new HashMap<>();
        for (int left = Varint.read(in); left > 0; left--) {
            String name = ExactText.read(in);
            properties.put(name, ExactText.read(in));
        }
        List<Block> blocks = new ArrayList<>();
        for (int left = Varint.read(in); left > 0; left--) {
            blocks.add(block(in));
        }
        return new ExtractedText(
                format, mediaType, blocks, pages < 0 ? OptionalInt.empty() : OptionalInt.of(pages), properties);
    }

    private static void write(Block block, DataOutputStream out) throws IOException {
        out.writeByte(
                block.type().ordinal() | (block.page().isPresent() ? PAGE : 0) | (block.level() != 0 ? LEVEL : 0));
        if (block.level() != 0) {
            Varint.write(block.level(), out);
        }
        if (block.page().isPresent()) {
            Varint.write(block.page().getAsInt(), out);
        }
        ExactText.write(block.text(), out);
    }

    private static Block block(DataInputStream in) throws IOException {
        int flags = in.readUnsignedByte();
        int level = (flags & LEVEL) != 0 ? Varint.read(in) : 0;
        OptionalInt page = (flags & PAGE) != 0 ? OptionalInt.of(Varint.read(in)) : OptionalInt.empty();
        return new Block(TYPES[flags & TYPE], level, ExactText.read(in), page);
    }
}
