package dangjian.indexer.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.MessageWriter;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;

/** Mails (eml): subject, sender, receivers and day, then the text; attachments are documents of their own. RFC 5322, RFC 2045. */
final class EmlExtractor implements FormatReader {

    private static final int DEEPEST = 20;

    private final FileFormat format;
    private final TextExtractor others;

    /** @param others reads the text of a mail that is written as a web page */
    EmlExtractor(FileFormat format, TextExtractor others) {
        this.format = format;
        this.others = others;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            Message mail = builder.parseMessage(in);
            BlockList blocks = new BlockList();
            addHead(mail, blocks);
            addEntity(mail, blocks, members, 0);
            String subject = mail.getSubject();
            return new ExtractedText(
                    format.name(),
                    format.mediaType().toString(),
                    blocks.blocks(),
                    OptionalInt.empty(),
                    subject == null || subject.isBlank() ? Map.of() : Map.of("dc:title", subject.strip()));
        } catch (ArchiveLimitException e) {
            throw new ExtractionException(ExtractionFailure.ARCHIVE_LIMIT, file, e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(ExtractionFailure.CORRUPT, file, e);
        }
    }

    private static void addHead(Message mail, BlockList blocks) {
        if (mail.getSubject() != null) {
            blocks.add(Block.Type.TITLE, 0, mail.getSubject().replaceAll("\\s+", " "), OptionalInt.empty());
        }
        if (mail.getFrom() != null && !mail.getFrom().isEmpty()) {
            blocks.addParagraph("发件人："
                    + String.join(
                            "，", mail.getFrom().stream().map(Object::toString).toList()));
        }
        if (mail.getTo() != null && !mail.getTo().isEmpty()) {
            blocks.addParagraph("收件人："
                    + String.join(
                            "，", mail.getTo().stream().map(Object::toString).toList()));
        }
        if (mail.getDate() != null) {
            java.time.LocalDate day =
                    mail.getDate().toInstant().atZone(ZoneOffset.ofHours(8)).toLocalDate();
            blocks.addParagraph("发送日期：" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        }
    }

    private void addEntity(Entity entity, BlockList blocks, Members members, int depth)
            throws IOException, ExtractionException {
        if (depth > DEEPEST) {
            throw new ArchiveLimitException("邮件套邮件超过 " + DEEPEST + " 层");
        }
        Body body = entity.getBody();
        boolean isAttachment = entity.getFilename() != null || "attachment".equals(entity.getDispositionType());
        if (body instanceof Multipart parts && !isAttachment) {
            addParts(parts, blocks, members, depth);
        } else if (body instanceof TextBody text && !isAttachment) {
            addText(entity.getMimeType(), text, blocks);
        } else {
            addAttachment(entity, members);
        }
    }

    private void addParts(Multipart parts, BlockList blocks, Members members, int depth)
            throws IOException, ExtractionException {
        List<Entity> all = parts.getBodyParts();
        if (!parts.getSubType().equalsIgnoreCase("alternative")) {
            for (Entity part : all) {
                addEntity(part, blocks, members, depth + 1);
            }
            return;
        }
        BlockList best = new BlockList();
        for (Entity part : all) {
            BlockList alternative = new BlockList();
            addEntity(part, alternative, members, depth + 1);
            if (best.blocks().isEmpty()
                    || part.getMimeType().equals("text/html")
                            && !alternative.blocks().isEmpty()) {
                best = alternative;
            }
        }
        best.blocks().forEach(block -> blocks.add(block.type(), block.level(), block.text(), block.page()));
    }

    private void addText(String mimeType, TextBody body, BlockList blocks) throws IOException, ExtractionException {
        StringWriter text = new StringWriter();
        try (Reader reader = body.getReader()) {
            reader.transferTo(text);
        }
        if (!mimeType.equals("text/html")) {
            blocks.addParagraph(text.toString());
            return;
        }
        Path page = Files.createTempFile("mail", ".html");
        try {
            Files.writeString(page, "\uFEFF" + text, StandardCharsets.UTF_8);
            for (Block block : others.extract(page).blocks()) {
                if (block.type() == Block.Type.TABLE_ROW) {
                    blocks.addRow(List.of(block.text().split("\t", -1)), OptionalInt.empty());
                } else {
                    blocks.add(block.type(), block.level(), block.text(), OptionalInt.empty());
                }
            }
        } catch (ExtractionException e) {
            if (e.failure() != ExtractionFailure.EMPTY) {
                throw e;
            }
        } finally {
            Files.deleteIfExists(page);
        }
    }

    private static void addAttachment(Entity entity, Members members) throws IOException {
        boolean isPicture = entity.getMimeType().startsWith("image/");
        String given = entity.getFilename();
        boolean isMail = entity.getBody() instanceof Message;
        String name = given != null && !given.isBlank() ? given : isMail ? "转发邮件.eml" : "附件";
        Path file = Files.createTempFile("attachment", ".part");
        try {
            try (var out = Files.newOutputStream(file)) {
                if (entity.getBody() instanceof BinaryBody binary) {
                    binary.getInputStream().transferTo(out);
                } else if (entity.getBody() instanceof TextBody text) {
                    text.getInputStream().transferTo(out);
                } else {
                    MessageWriter writer = new DefaultMessageWriter();
                    writer.writeBody(entity.getBody(), out);
                }
            }
            try (InputStream in = Files.newInputStream(file)) {
                members.add(name, !isPicture && given != null, in);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
