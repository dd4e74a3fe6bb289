package dangjian.indexer.catalog.topics;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicEvidence.Mention;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.catalog.topics.learned.TopicModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The topics of a document and of its passages. By the taxonomy's words in two steps: first what every passage says by itself, and from that and the title what
 * the document is about; then what each passage is about, now that its document is known. Where there is a model, it judges the passages by these words and by their
 * wording.
 */
public final class DocumentTopicsFinder {

    /** The items of minutes are about one thing each: what one says, the meeting's name or the other items say little of. */
    private static final Pattern MINUTES = Pattern.compile("纪要|记录");

    /**
     * How much a document must speak of the topics' world (语境) for the model to judge it: it learned from hardly any others, and finds safety in a law on dams.
     */
    private static final double LEAST_CONTEXT = 0.5;

    private static final int MOST_TOPICS = 16;
    private static final int MOST_MENTIONS = 6;

    private final TopicClassifier classifier;
    private final Optional<LearnedTopics> learned;

    /** Finds topics by the taxonomy's words alone; safe for several threads at once. */
    public DocumentTopicsFinder(TopicTaxonomy taxonomy) {
        this(new TopicClassifier(taxonomy), Optional.empty());
    }

    /** Finds topics by the taxonomy's words and by what was learned from examples; safe for several threads at once. */
    public DocumentTopicsFinder(TopicTaxonomy taxonomy, TopicModel model) {
        this(new TopicClassifier(taxonomy), Optional.of(model));
    }

    DocumentTopicsFinder(TopicClassifier classifier, Optional<TopicModel> model) {
        this.classifier = classifier;
        learned = model.map(known -> new LearnedTopics(classifier, known));
    }

    /**
     * The topics of a document and of each of its passages, with the words that speak for them.
     *
     * @param title the document's title, or an empty string
     * @param passages its passages, in order
     */
    public DocumentTopics find(String title, List<Passage> passages) {
        DocumentEvidence document = evidence(title, passages);
        Optional<LearnedTopics> judge = learned.filter(topics -> document.context() >= LEAST_CONTEXT);
        List<List<TopicEvidence>> ofPassages = judge.map(topics -> topics.decide(document))
                .orElseGet(() -> document.passages().stream()
                        .map(passage -> classifier.decide(passage, document.inherited()))
                        .toList());
        double[] shares =
                judge.map(topics -> topics.shares(document, ofPassages)).orElse(document.shares());
        double[] weights = weightsOfDocument(document.titleEvidence(), document.passages(), shares);
        return new DocumentTopics(ofDocument(title, document.titleEvidence(), weights, ofPassages), ofPassages);
    }

    /** What the words of a document and of its passages say. */
    DocumentEvidence evidence(String title, List<Passage> passages) {
        TopicTuning tuning = classifier.tuning();
        TextEvidence titleAsItStands = classifier.heading(title);
        List<PassageEvidence> asItStands = evidence(passages);
        double context =
                classifier.terms().hasContext() ? DocumentContext.of(tuning, title, titleAsItStands, asItStands) : 1;
        TextEvidence titleEvidence = titleAsItStands.weakened(context);
        List<PassageEvidence> evidence =
                asItStands.stream().map(passage -> passage.weakened(context)).toList();
        double[] shares = shares(evidence);
        double[] fromTitle = new double[shares.length];
        double[] fromShare = new double[shares.length];
        boolean isMinutes = MINUTES.matcher(title).find();
        double weight = isMinutes ? tuning.ofMinutes() : 1;
        for (int topic = 0; topic < shares.length; topic++) {
            double borneOut = Math.min(1, shares[topic] / tuning.enoughShare());
            fromTitle[topic] = weight * tuning.title() * titleEvidence.weights()[topic] * borneOut;
            fromShare[topic] = weight * tuning.share() * shares[topic];
        }
        return new DocumentEvidence(title, isMinutes, context, titleEvidence, evidence, shares, fromTitle, fromShare);
    }

    private List<PassageEvidence> evidence(List<Passage> passages) {
        Map<String, TextEvidence> headings = new HashMap<>();
        List<PassageEvidence> evidence = new ArrayList<>();
        for (Passage passage : passages) {
            evidence.add(new PassageEvidence(
                    passage.anchor(),
                    passage.type(),
                    passage.path(),
                    passage.text(),
                    classifier.evidence(passage.type(), passage.text()),
                    passage.path().stream()
                            .map(heading -> headings.computeIfAbsent(heading, classifier::heading))
                            .toList()));
        }
        return evidence;
    }

    /** Which part of the document, by length, speaks of each topic: 0 to 1. */
    private double[] shares(List<PassageEvidence> passages) {
        double[] shares = new double[classifier.terms().topicIds().size()];
        double all = 0;
        for (PassageEvidence passage : passages) {
            if (passage.type() == PassageType.HEADING || passage.isFormal()) {
                continue;
            }
            double size = passage.size();
            all += size;
            double[] weights = passage.weights(classifier.tuning(), new double[shares.length]);
            for (int topic = 0; topic < shares.length; topic++) {
                shares[topic] +=
                        size * Math.min(weights[topic] / classifier.tuning().least(), 1);
            }
        }
        for (int topic = 0; topic < shares.length; topic++) {
            shares[topic] /= Math.max(all, 1);
        }
        return shares;
    }

    private List<TopicEvidence> ofDocument(
            String titleText, TextEvidence title, double[] weights, List<List<TopicEvidence>> ofPassages) {
        TopicTuning tuning = classifier.tuning();
        double theme = 0;
        for (int topic = 0; topic < weights.length; topic++) {
            theme = Math.max(theme, title.weights()[topic] > 0 ? weights[topic] : 0);
        }
        double leastBesideTheme = Math.max(tuning.leastOfDocument(), theme * tuning.relativeOfDocument());
        List<TopicEvidence> topics = new ArrayList<>();
        for (int topic = 0; topic < weights.length; topic++) {
            boolean isInTitle = title.weights()[topic] > 0;
            if (weights[topic] >= (isInTitle ? tuning.leastOfDocument() : leastBesideTheme)) {
                String id = classifier.terms().topicIds().get(topic);
                List<Mention> mentions = new ArrayList<>(classifier.titleMentions(title, topic, titleText));
                mentions.addAll(best(id, ofPassages));
                if (!mentions.isEmpty()) { // or no passage has it after all
                    topics.add(new TopicEvidence(
                            id,
                            TopicClassifier.score(weights[topic], tuning.leastOfDocument()),
                            mentions.subList(0, Math.min(mentions.size(), MOST_MENTIONS))));
                }
            }
        }
        topics.sort(Comparator.comparingDouble(TopicEvidence::score).reversed());
        return topics.subList(0, Math.min(topics.size(), MOST_TOPICS));
    }

    private double[] weightsOfDocument(TextEvidence title, List<PassageEvidence> evidence, double[] shares) {
        TopicTuning tuning = classifier.tuning();
        double[] weights = new double[shares.length];
        for (int topic = 0; topic < weights.length; topic++) {
            double peak = 0;
            for (PassageEvidence passage : evidence) {
                peak = Math.max(peak, passage.isFormal() ? 0 : passage.own().weights()[topic]);
            }
            weights[topic] = tuning.titleOfDocument() * title.weights()[topic]
                    + tuning.shareOfDocument() * shares[topic]
                    + tuning.peakOfDocument() * peak;
        }
        return weights;
    }

    /** The strongest place of each of the passages that are most about a topic. */
    private static List<Mention> best(String topicId, List<List<TopicEvidence>> ofPassages) {
        return ofPassages.stream()
                .flatMap(List::stream)
                .filter(topic -> topic.topicId().equals(topicId))
                .filter(topic -> !topic.mentions().isEmpty())
                .sorted(Comparator.comparingDouble(TopicEvidence::score).reversed())
                .limit(MOST_MENTIONS)
                .map(topic -> topic.mentions().get(0))
                .toList();
    }
}
