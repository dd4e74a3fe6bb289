package dangjian.corpus.document;

/**
 * A paragraph (款) or item (项) within an article.
 *
 * @param anchor the address within the document: {@code art-3-k2}, {@code art-3-k1-x4}
 * @param label what people call it, with its article: "第三条第二款", "第三条第一款第（四）项"
 * @param start where it begins in the passage's text, in UTF-16 code units
 * @param end where it ends, exclusive
 */
public record PassagePart(String anchor, String label, int start, int end) {

    public PassagePart {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("part [" + start + ", " + end + ")");
        }
    }
}
