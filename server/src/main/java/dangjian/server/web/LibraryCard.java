package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.document.Visibility;
import dangjian.server.reading.ReadDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The library card (著录卡片) on top of a document: what it is, whose, from when, in force or not, and the file. */
public final class LibraryCard {

    private final ReadDocument document;
    private final DocumentCard card;
    private final List<Row> rows = new ArrayList<>();

    private LibraryCard(ReadDocument document) {
        this.document = document;
        this.card = document.card();
    }

    /** A line of the card. @param style how it is set, or nothing */
    public record Row(String label, String value, String style) {}

    /** @param changed when the file was last changed, where it is still there */
    static List<Row> of(ReadDocument document, Optional<Instant> changed, ZoneId zone) {
        LibraryCard built = new LibraryCard(document);
        built.build(changed.map(instant -> LocalDate.ofInstant(instant, zone)));
        return List.copyOf(built.rows);
    }

    private void build(Optional<LocalDate> changed) {
        add("类型", Optional.of(card.kind().label()));
        add("发文字号", card.number().map(Object::toString));
        add(card.kind() == DocumentKind.POLICY ? "发文机关" : "单位", card.issuer());
        add("作者", value(DocumentField.AUTHOR));
        add(dateLabel(), card.date().map(LocalDate::toString));
        add("施行日期", card.effectiveFrom().map(LocalDate::toString));
        if (card.kind() == DocumentKind.POLICY) {
            rows.add(new Row(
                    "效力", card.status().label(), "status-" + card.status().code()));
            add("效力级别", value(DocumentField.LEVEL));
        }
        if (card.visibility() == Visibility.INTERNAL) {
            add("可见范围", Optional.of(card.visibility().label()));
        }
        SourceFile source = card.source();
        add("格式", Optional.of(source.format().toUpperCase(Locale.ROOT)));
        add(
                "页数",
                source.pages().isPresent()
                        ? Optional.of(source.pages().getAsInt() + " 页")
                        : value(DocumentField.LIBRARY_PAGES).map(pages -> pages + "（原库所记）"));
        add("大小", Optional.of(size(source.sizeBytes())));
        Optional<String> uploaded = value(DocumentField.UPLOADED);
        add("上传时间", uploaded);
        if (uploaded.isEmpty()) {
            add("文件最后修改", changed.map(LocalDate::toString));
        }
        rows.add(new Row("文档编号", value(DocumentField.LIBRARY_NUMBER).orElse(card.id()), "code"));
    }

    private String dateLabel() {
        return switch (card.kind()) {
            case POLICY -> "发布日期";
            case EXPERIENCE -> "日期";
            case MINUTES -> "会议日期";
        };
    }

    private Optional<String> value(DocumentField field) {
        return document.details().particulars().stream()
                .filter(particular -> particular.field() == field)
                .map(Particular::value)
                .findFirst();
    }

    private void add(String label, Optional<String> value) {
        value.ifPresent(text -> rows.add(new Row(label, text, "")));
    }

    private static String size(long bytes) {
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? String.format(Locale.ROOT, "%.1f KB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }
}
