package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import dangjian.indexer.catalog.TextLine.Zone;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of an official document that stand on a line of their own in a fixed form. GB/T 9704—2012 §7. */
final class OfficialFormRules {

    private static final String B = Spaced.BLANKS;

    private OfficialFormRules() {}

    /** One rule a part. */
    static List<MetadataRule<?>> all() {
        return List.of(
                line(DocumentField.SERIAL, Zone.HEAD, "(?:" + Spaced.word("份号") + Spaced.COLON + ")?([0-9０-９]{6})"),
                line(
                        DocumentField.URGENCY,
                        Zone.HEAD,
                        "(?:" + Spaced.word("紧急程度") + Spaced.COLON + ")?(特" + B + "急|加" + B + "急|平" + B + "急|急" + B
                                + "件|特" + B + "提)"),
                line(DocumentField.SIGNATORY, Zone.HEAD, ".{0,40}?" + Spaced.word("签发人") + Spaced.COLON + "(.{2,60})"),
                line(DocumentField.ANNOTATION, Zone.CLOSING, "[（(](.{2,120})[）)]"),
                line(
                        DocumentField.COPIES,
                        Zone.IMPRINT,
                        "(?:抄" + B + "[送报]|分" + B + "送)" + Spaced.COLON + "(.{2,300})"),
                line(
                        DocumentField.PRINTING_OFFICE,
                        Zone.IMPRINT,
                        "(\\p{IsHan}[\\p{IsHan} \\u3000]{2,40}?)" + B
                                + "[0-9０-９〇○二][0-9０-９〇○零一二三四五六七八九 \\u3000]{3,9}年.*印" + B + "[发制].*"));
    }

    private static MetadataRule<String> line(DocumentField field, Zone zone, String form) {
        return new LinePatternRule(field, zone, Pattern.compile(form), 1);
    }
}
