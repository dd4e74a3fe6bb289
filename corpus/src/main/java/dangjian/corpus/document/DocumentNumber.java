package dangjian.corpus.document;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号): the issuer's code, the year in hexagonal brackets, the serial. GB/T 9704—2012 §7.2.5.
 *
 * @param issuerCode 发文机关代字, as in "临委发"
 * @param year four digits
 * @param serial 顺序号, from 1
 */
public record DocumentNumber(String issuerCode, int year, int serial) {

    /** Any bracket, any width, inner spaces: "临委发 [２０２３] 5 号". The sign 号 must be there. */
    private static final Pattern WRITTEN = Pattern.compile("(?<code>(?:\\p{IsHan}[ \\u3000]?){1,15}?)[ \\u3000]?"
            + "[〔\\[［【(（〖][ \\u3000]?(?<year>(?:[0-9０-９][ \\u3000]?){4})[〕\\]］】)）〗][ \\u3000]?"
            + "第?[ \\u3000]?(?<serial>(?:[0-9０-９][ \\u3000]?){1,5})号");

    public DocumentNumber {
        Objects.requireNonNull(issuerCode);
        if (issuerCode.isBlank() || year < 1000 || year > 9999 || serial < 0) {
            throw new IllegalArgumentException(issuerCode + " " + year + " " + serial);
        }
    }

    /** The first document number in a text, or nothing. */
    public static Optional<DocumentNumber> findIn(CharSequence text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.find() ? Optional.of(read(matcher)) : Optional.empty();
    }

    /** The document number that a text is from its first to its last character, blanks around it aside; or nothing. */
    public static Optional<DocumentNumber> parse(CharSequence text) {
        Matcher matcher = WRITTEN.matcher(text.toString().strip());
        return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
    }

    private static DocumentNumber read(Matcher matcher) {
        return new DocumentNumber(
                withoutBlanks(matcher.group("code")),
                Integer.parseInt(withoutBlanks(matcher.group("year"))),
                Integer.parseInt(withoutBlanks(matcher.group("serial"))));
    }

    private static String withoutBlanks(String text) {
        return text.replace(" ", "").replace("\u3000", "");
    }

    /** The standard form, "临委发〔2023〕5号". */
    @Override
    public String toString() {
        return issuerCode + "〔" + year + "〕" + serial + "号";
    }
}
