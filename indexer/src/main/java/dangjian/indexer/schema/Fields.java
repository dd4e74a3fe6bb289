package dangjian.indexer.schema;

import org.apache.lucene.facet.FacetsConfig;

/** The names of the index's fields and facets. A change here, or in what a field holds, is a new {@link #VERSION}. */
public final class Fields {

    /** The version of this layout; an index of another version is built anew. */
    public static final int VERSION = 6;

    /** Whether a Lucene document is a {@link #PASSAGE} or a {@link #DOCUMENT}. */
    public static final String TYPE = "type";

    public static final String PASSAGE = "passage";
    public static final String DOCUMENT = "document";

    /** Of passages: the words of the title, of the headings above and of the text, for ranking. Frequencies, no positions. */
    public static final String WORDS = "words";

    /** Of passages: the character pairs, with positions. */
    public static final String CHARACTERS = "characters";

    /** Of passages: how many other texts name the passage's document; absent where none does. */
    public static final String CITING = "citing";

    /** Of documents: the character pairs of the whole text across the borders of passages, with positions. What is quoted is looked up here. */
    public static final String ALL_CHARACTERS = "all-characters";

    /** Of passages: its anchor and the anchors of its parts. */
    public static final String ANCHOR = "anchor";

    /** Of documents: the names people call it by ({@code TitleNames}), folded. */
    public static final String TITLE_NAME = "title-name";

    /** Of documents: the words of the title. */
    public static final String TITLE_WORDS = "title-words";

    /** Of documents: the character pairs of the title. */
    public static final String TITLE_CHARACTERS = "title-characters";

    /** Of documents: the character pairs of who issued it. */
    public static final String ISSUER_CHARACTERS = "issuer-characters";

    /** Of documents: the id. */
    public static final String ID = "id";

    /** Of documents: the id again, as a doc value, to sort by. */
    static final String ORDER = "order";

    /** Of documents: Lucene's own mark of the end of a block. */
    static final String BLOCK_END = "block-end";

    /** Of documents: the document number in its standard form, as it stands and folded. */
    public static final String NUMBER = "number";

    /** Of documents: the character pairs of {@link #numberCharacters} of the document number. */
    public static final String NUMBER_CHARACTERS = "number-characters";

    /** Of documents: the code of its visibility. */
    public static final String VISIBILITY = "visibility";

    /** Of documents: its date in days since 1970-01-01; absent where there is none. */
    public static final String DATE = "date";

    /** As a doc value: the document's card, or the passage, as JSON. Every hit shows some, and a doc value is read without unpacking what lies beside it. */
    static final String STORED = "stored";

    /** Stored, and so compressed: the document's details, as JSON. */
    static final String DETAILS = "details";

    /** Of documents: 1 for a version that does not hold (已修改, 尚未生效), 2 for what is abolished (已废止); absent for all others. */
    public static final String OUTDATED = "outdated";

    /** Facets of documents. */
    public static final String KIND = "kind";

    public static final String TOPIC = "topic";
    public static final String ISSUER = "issuer";
    public static final String YEAR = "year";
    public static final String STATUS = "status";

    private Fields() {}

    /** A document number, or a part of one, without brackets and blanks: whichever are typed, it is the same. */
    public static String numberCharacters(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** How the facets are indexed. A document counts for its topics and for all topics above them. */
    public static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued(TOPIC, true);
        return config;
    }
}
