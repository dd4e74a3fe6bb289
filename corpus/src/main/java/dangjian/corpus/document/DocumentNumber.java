package dangjian.corpus.document;

import java.util.ArrayList;
import java.util.List;
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

    private static final String YEAR_AND_SERIAL =
            "[〔\\[［【(（〖][ \\u3000]?(?<year>(?:[0-9０-９][ \\u3000]?){4})[〕\\]］】)）〗][ \\u3000]?"
                    + "第?[ \\u3000]?(?<serial>(?:[0-9０-９][ \\u3000]?){1,5})号";

    /** Any bracket, any width, inner blanks: "临 委发 [２０２３] 5 号". The sign 号 must be there. */
    private static final Pattern WHOLE = Pattern.compile("(?<code>(?:\\p{IsHan}[ \\u3000]?){1,15})" + YEAR_AND_SERIAL);

    /** Within a sentence a blank ends the code: "见 临委发〔2023〕5号". */
    private static final Pattern WITHIN = Pattern.compile("(?<code>\\p{IsHan}{1,15})[ \\u3000]?" + YEAR_AND_SERIAL);

    public DocumentNumber {
        Objects.requireNonNull(issuerCode);
        if (issuerCode.isBlank() || year < 1000 || year > 9999 || serial < 0) {
            throw new IllegalArgumentException(issuerCode + " " + year + " " + serial);
        }
    }

    /** The first document number in a text, or nothing. Words right before the code ("根据临委发〔2023〕5号") can't be told from it and are taken for it. */
    public static Optional<DocumentNumber> findIn(CharSequence text) {
        Matcher matcher = WITHIN.matcher(text);
        return matcher.find() ? Optional.of(read(matcher)) : Optional.empty();
    }

    /** The document number that a text is from its first to its last character, blanks around it aside; or nothing. */
    public static Optional<DocumentNumber> parse(CharSequence text) {
        Matcher matcher = WHOLE.matcher(text.toString().strip());
        return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
    }

    /** A text without the first document number in it. */
    public static String without(CharSequence text) {
        return WITHIN.matcher(text).replaceFirst(" ");
    }

    /** This number and those that it can be with fewer characters before: for "根据临委发〔2023〕5号" also "据临委发〔2023〕5号", "临委发〔2023〕5号" and so on. */
    public List<DocumentNumber> endings() {
        List<DocumentNumber> endings = new ArrayList<>();
        for (int start = 0; start + 2 <= issuerCode.length(); start++) {
            endings.add(new DocumentNumber(issuerCode.substring(start), year, serial));
        }
        return endings;
    }

    /** The number with each kind of brackets that texts write. */
    public List<String> writtenForms() {
        List<String> forms = new ArrayList<>();
        for (String brackets : List.of("〔〕", "[]", "【】", "()", "〖〗")) {
            forms.add(issuerCode + brackets.charAt(0) + year + brackets.charAt(1) + serial + "号");
        }
        return forms;
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
