package dangjian.indexer.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Writes the numbers of a spreadsheet as Chinese Excel and WPS show them: dates as dates, long numbers with all their digits. Not safe for several threads. */
final class CellDisplay {

    private static final Map<Integer, String> CHINESE_BUILT_IN = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));
    private static final Set<String> GENERAL = Set.of("", "general", "@", "g/通用格式");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    private final DataFormatter numbers = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final boolean is1904;

    /** @param is1904 whether the days of the file are counted from 1904, as those of old Macs */
    CellDisplay(boolean is1904) {
        this.is1904 = is1904;
    }

    /**
     * A number as it is shown.
     *
     * @param formatId the format's number, which means more than the text for built-in ones
     * @param custom the format's text; empty where the number says all
     */
    String number(double value, int formatId, String custom) {
        String format = CHINESE_BUILT_IN.get(formatId);
        if (format == null) {
            format = custom.isEmpty() ? builtIn(formatId) : custom;
        }
        String bare = format.replaceAll("\\[[^\\]]*\\]", "");
        if (GENERAL.contains(bare.toLowerCase(Locale.ROOT).replace("\\", ""))) {
            return plain(value);
        }
        if (isDate(formatId, format) && DateUtil.isValidExcelDate(value)) {
            return date(value, format);
        }
        return formatted(value, formatId, format);
    }

    private static String builtIn(int formatId) {
        String known = formatId >= 0 && formatId < 50 ? BuiltinFormats.getBuiltinFormat(formatId) : null;
        return known == null || known.startsWith("reserved") ? "General" : known;
    }

    private static boolean isDate(int formatId, String format) {
        return CHINESE_BUILT_IN.containsKey(formatId)
                || DateUtil.isADateFormat(formatId, format)
                || format.contains("\"年\"")
                || format.contains("\"月\"")
                || format.matches("(?i)(?:\\[[^\\]]*\\])?(?:a{3,4}|d{3,4})(?:;@)?");
    }

    private String date(double value, String format) {
        boolean isDuration = format.matches("(?i).*\\[h+\\].*");
        if (isDuration) {
            long minutes = Math.round(value * 24 * 60);
            return minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60);
        }
        String wanted = format.contains("[$-F800]")
                ? "yyyy\"年\"m\"月\"d\"日\""
                : format.contains("[$-F400]") ? "h:mm:ss" : format;
        return DateDisplay.write(DateUtil.getLocalDateTime(value, is1904, true), wanted);
    }

    private String formatted(double value, int formatId, String format) {
        try {
            String shown = numbers.formatRawCellContents(
                    value, formatId, format.replaceAll("\\[(?:DBNum|\\$-)[^\\]]*\\]", ""));
            return shown.isBlank() || shown.contains("#") ? plain(value) : shown.strip();
        } catch (RuntimeException e) {
            return plain(value); // a format that POI can't follow: the number itself is what matters
        }
    }

    /** All digits that a spreadsheet keeps, without an exponent. */
    static String plain(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal number = new BigDecimal(value).round(FIFTEEN_DIGITS).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
