package dangjian.indexer.catalog.topics.learned;

/**
 * What speaks for a topic at first sight: the wording of the passage, of those around it, of the headings and of the title, and the taxonomy's words. A story goes
 * on about its matter without naming it, so that most of these figures are of what stands around the passage.
 */
final class WordingSigns implements Signs {

    static final int COUNT = 36;

    /** From which score on a text's wording counts as being about a topic, and rises faster. */
    private static final double MUCH = 0.25;

    private static final double CLEAR = 0.3;

    /** The least weight by which the taxonomy's words alone give a topic. */
    private static final double LEAST_OF_RULES = 3.5;

    private final DocumentView view;
    private final Surroundings texts;
    private final Surroundings headings;
    private final double[] title;
    private final double strongestOfTitle;
    private final double[] strongestOfRules;

    /**
     * @param view the document
     * @param texts each passage's scores by its text
     * @param headings each passage's scores by its headings
     * @param title the title's scores
     */
    WordingSigns(DocumentView view, double[][] texts, double[][] headings, double[] title) {
        this.view = view;
        this.texts = new Surroundings(view, texts, MUCH);
        this.headings = new Surroundings(view, headings, MUCH);
        this.title = title;
        strongestOfTitle = strongest(title);
        strongestOfRules = view.passages().stream()
                .mapToDouble(passage -> strongest(passage.rules().all()))
                .toArray();
    }

    private static double strongest(double[] values) {
        double strongest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            strongest = Math.max(strongest, value);
        }
        return strongest;
    }

    @Override
    public int count() {
        return COUNT;
    }

    @Override
    public void write(int passage, int topic, double[] into) {
        int at = writeText(passage, topic, into);
        at = writeHeadings(passage, topic, into, at);
        writeRules(passage, topic, into, at);
    }

    private int writeText(int passage, int topic, double[] into) {
        double own = texts.at(passage, topic);
        double mean = texts.mean(passage, topic);
        int at = 0;
        into[at++] = own;
        into[at++] = clear(own);
        into[at++] = mean;
        into[at++] = texts.around(passage, 1, topic);
        into[at++] = texts.ofSection(passage, topic);
        into[at++] = texts.near(passage, -1, topic);
        into[at++] = texts.near(passage, 1, topic);
        into[at++] = texts.near(passage, -2, topic);
        into[at++] = texts.highest(passage, topic);
        into[at++] = texts.share(passage, topic);
        into[at++] = texts.strongest(passage);
        into[at++] = texts.highestMean(passage);
        into[at++] = Math.min(own, mean);
        into[at++] = own * mean;
        at = writeRank(texts.rank(passage, topic), into, at);
        into[at++] = title[topic];
        into[at++] = clear(title[topic]);
        into[at++] = strongestOfTitle;
        into[at++] = title[topic] * mean;
        return at;
    }

    private int writeHeadings(int passage, int topic, double[] into, int from) {
        double own = headings.at(passage, topic);
        int at = from;
        into[at++] = own;
        into[at++] = clear(own);
        into[at++] = headings.strongest(passage);
        into[at++] = headings.mean(passage, topic);
        return at;
    }

    private void writeRules(int passage, int topic, double[] into, int from) {
        PassageView of = view.passages().get(passage);
        RuleWeights rules = of.rules();
        int at = from;
        into[at++] = Math.log1p(rules.own()[topic]);
        into[at++] = Math.log1p(rules.heading()[topic]);
        into[at++] = Math.log1p(rules.title()[topic]);
        into[at++] = Math.log1p(rules.share()[topic]);
        into[at++] = Math.log1p(rules.all()[topic]);
        into[at++] = rules.all()[topic] >= LEAST_OF_RULES ? 1 : 0;
        into[at++] = Math.log1p(Math.max(0, strongestOfRules[passage]));
        into[at++] = of.isArticle() ? 1 : 0;
        into[at++] = of.isPreamble() ? 1 : 0;
        into[at++] = view.isMinutes() ? 1 : 0;
        into[at] = view.context();
    }

    private static double clear(double score) {
        return Math.max(score - CLEAR, 0);
    }

    /** One figure each for the document's first, second and third topic. */
    static int writeRank(int rank, double[] into, int from) {
        for (int i = 0; i < 3; i++) {
            into[from + i] = rank == i ? 1 : 0;
        }
        return from + 3;
    }
}
