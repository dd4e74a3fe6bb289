package dangjian.server.reading;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a place in a document is cited (引用) in a text of one's own: 《临澜市社区党建工作条例》（临委发〔2019〕7号）第三条第二款. Where a policy has several texts in the
 * library, the date says which; an experience article goes by author and date, minutes by meeting, date and item.
 */
public final class CitationText {

    private static final Pattern ITEM = Pattern.compile("(?<part>[一二三四五六七八九十百]+)?(?<item>（[^）]+）)?(?<point>\\d+)?");

    private final DocumentCard card;
    private final DocumentDetails details;
    private final boolean isOneOfSeveral;

    /** @param isOneOfSeveral whether the viewer sees other texts under the same title */
    public CitationText(DocumentCard card, DocumentDetails details, boolean isOneOfSeveral) {
        this.card = card;
        this.details = details;
        this.isOneOfSeveral = isOneOfSeveral;
    }

    /** The citations of a document that is read. */
    public static CitationText of(ReadDocument document) {
        return new CitationText(
                document.card(),
                document.details(),
                !document.relationships().versions().isEmpty());
    }

    /**
     * A place that can be cited.
     *
     * @param anchor its address within the document
     * @param label what people call it
     * @param citation how it is cited
     * @param withText the same followed by the words that stand there
     */
    public record Quotation(String anchor, String label, String citation, String withText) {}

    /** The document as a whole. */
    public String whole() {
        String around = attributes();
        return name() + (around.isEmpty() ? "" : "（" + around + "）");
    }

    /** A passage, then each of its parts (款, 项). */
    public List<Quotation> of(Passage passage) {
        List<Quotation> all = new ArrayList<>();
        all.add(quotation(
                passage.anchor(),
                passage.label(),
                place(passage),
                words(passage, 0, passage.text().length())));
        for (PassagePart part : passage.parts()) {
            all.add(quotation(part.anchor(), part.label(), part.label(), words(passage, part.start(), part.end())));
        }
        return all;
    }

    private Quotation quotation(String anchor, String label, String place, String words) {
        String citation = whole() + place;
        boolean fitsInQuotes = words.indexOf('\n') < 0 && words.indexOf('“') < 0 && words.indexOf('"') < 0;
        return new Quotation(
                anchor, label, citation, fitsInQuotes ? citation + "：“" + words + "”" : citation + "：\n" + words);
    }

    private String name() {
        Optional<String> meeting =
                card.kind() == DocumentKind.MINUTES ? value(DocumentField.MEETING) : Optional.empty();
        return meeting.orElseGet(
                () -> "《" + card.title().replace('《', '〈').replace('》', '〉').strip() + "》");
    }

    /** What stands in brackets behind the name. */
    private String attributes() {
        Optional<String> number = card.number().map(Object::toString);
        Optional<String> date = card.date().map(CitationText::written);
        Stream<Optional<String>> parts = switch (card.kind()) {
            case POLICY -> Stream.of(number, isOneOfSeveral ? date.map(day -> day + "文本") : Optional.<String>empty());
            case MINUTES -> Stream.of(number, date);
            case EXPERIENCE -> Stream.of(value(DocumentField.AUTHOR).or(card::issuer), date);
        };
        return parts.flatMap(Optional::stream).collect(Collectors.joining("，"));
    }

    private String place(Passage passage) {
        Optional<String> item = agendaItem(passage);
        if (item.isPresent()) {
            return "议题“" + item.get() + "”";
        }
        String part = passage.path().isEmpty()
                ? ""
                : "“" + oneLine(passage.path().get(passage.path().size() - 1)) + "”部分";
        return switch (passage.type()) {
            case ARTICLE -> passage.label();
            case ITEM -> numbered(passage.label());
            case HEADING -> "“" + oneLine(passage.text()) + "”部分";
            case PARAGRAPH, TABLE -> part + passage.label();
            case PREAMBLE, CONTENTS, CLOSING -> passage.label();
        };
    }

    /** "二（一）" is cited as 第二部分第（一）项. */
    private static String numbered(String label) {
        Matcher matcher = ITEM.matcher(label);
        if (label.isEmpty() || !matcher.matches()) {
            return label;
        }
        String part = matcher.group("part");
        String item = matcher.group("item");
        String point = matcher.group("point");
        return (part == null ? "" : "第" + part + "部分")
                + (item == null ? "" : "第" + item + "项")
                + (point == null ? "" : "第" + point + "项");
    }

    private Optional<String> agendaItem(Passage passage) {
        return details.agenda().stream()
                .filter(item -> item.anchor().equals(passage.anchor())
                        || item.discussion().contains(passage.anchor())
                        || item.resolutions().stream()
                                .anyMatch(resolution -> resolution.anchor().equals(passage.anchor())))
                .map(AgendaItem::title)
                .findFirst();
    }

    private Optional<String> value(DocumentField field) {
        return details.particulars().stream()
                .filter(particular -> particular.field() == field)
                .map(Particular::value)
                .findFirst();
    }

    /** The words of a place without the number of the article, which the citation says already. */
    private static String words(Passage passage, int start, int end) {
        String text = passage.text().substring(start, end);
        boolean repeatsLabel = start == 0 && text.startsWith(passage.label());
        return (repeatsLabel ? text.substring(passage.label().length()) : text).strip();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u3000]+", " ").strip();
    }

    private static String written(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
