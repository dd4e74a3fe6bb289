package dangjian.indexer.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers a browser puts before the items of an ordered list. */
final class HtmlNumbers {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private HtmlNumbers() {}

    static int start(Element list) {
        return parse(list.attr("start"), 1);
    }

    static int parse(String number, int otherwise) {
        return number.matches("-?[0-9]{1,6}") ? Integer.parseInt(number) : otherwise;
    }

    /** What stands before an item; nothing where the list's style says so. */
    static String marker(Element list, int number) {
        StringBuilder styles = new StringBuilder(list.attr("style"));
        list.parents().forEach(above -> styles.append(';').append(above.attr("style")));
        String style = styles.toString().toLowerCase(Locale.ROOT);
        if (style.matches("(?s).*list-style(?:-type)?\\s*:[^;]*none.*")) {
            return "";
        }
        if (style.contains("cjk-ideographic") || style.contains("simp-chinese") || style.contains("trad-chinese")) {
            return chinese(number) + "、";
        }
        return switch (list.attr("type")) {
            case "a" -> letter(number, 'a') + ". ";
            case "A" -> letter(number, 'A') + ". ";
            default -> number + ". ";
        };
    }

    private static String letter(int number, char first) {
        return number >= 1 && number <= 26 ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS[number / 10] + "十";
        return tens + DIGITS[number % 10];
    }
}
