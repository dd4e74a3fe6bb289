package dangjian.benchmark.growth;

import dangjian.corpus.document.ChineseNumeral;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Many documents out of few, none a copy: a document takes most of its articles from one source document, the others from any; sentences and the ends of sentences change
 * places between articles; and what the text calls things, its numbers, dates and the titles it cites, is the document's own ({@link Wording}). So each document
 * brings new words, as in a real library, and what is common stays common. The same number always gives the same document.
 */
final class VariedLibrary {

    /** How many passages a document has on average, a title among them. */
    static final int PASSAGES_OF_A_DOCUMENT = 50;

    private static final int FEWEST_ARTICLES = 18;
    private static final double FROM_ANYWHERE = 0.2;
    private static final double OTHER_SENTENCE = 0.35;
    private static final double OTHER_ENDING = 0.4;
    private static final double OPENING = 0.4;
    private static final long SEED = 20_261_125;
    private static final List<String> KINDS = List.of("条例", "实施办法", "管理规定", "若干规定", "实施细则", "暂行办法", "促进条例", "管理办法");

    private final List<SourceArticles.Source> sources;

    VariedLibrary(SourceArticles articles) {
        this.sources = articles.documents();
    }

    /** Writes so many documents, as Markdown, a thousand a folder. */
    void write(Path folder, int documents) throws IOException {
        for (int number = 0; number < documents; number++) {
            Path to = folder.resolve(String.format(Locale.ROOT, "%03d", number / 1_000));
            Files.createDirectories(to);
            Files.writeString(to.resolve(String.format(Locale.ROOT, "%06d.md", number)), text(number));
        }
    }

    /** A document. */
    String text(int number) {
        RandomGenerator random = random(number, 1);
        Wording wording = wording(number);
        SourceArticles.Source source = source(number);
        StringBuilder out = new StringBuilder();
        out.append("# ").append(title(number)).append("\n\n");
        out.append(wording.date())
                .append(" ")
                .append(wording.issuer())
                .append("第")
                .append(1 + random.nextInt(200));
        out.append("次会议通过\n\n<!-- INFO END -->\n\n");
        int articles = FEWEST_ARTICLES + random.nextInt(2 * (PASSAGES_OF_A_DOCUMENT - 1 - FEWEST_ARTICLES) + 1);
        List<List<String>> own = new ArrayList<>(source.articles());
        for (int i = 1; i <= articles; i++) {
            out.append("第").append(ChineseNumeral.format(i)).append("条　");
            boolean isOwn = !own.isEmpty() && random.nextDouble() > FROM_ANYWHERE;
            List<String> model = isOwn ? own.remove(random.nextInt(own.size())) : any(any(sources, random), random);
            if (random.nextDouble() < OPENING) {
                out.append(wording.opening());
            }
            article(model, source, random).forEach(sentence -> out.append(wording.of(sentence)));
            out.append("\n\n");
        }
        return out.toString();
    }

    private List<String> article(List<String> model, SourceArticles.Source source, RandomGenerator random) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : model) {
            boolean isOther = random.nextDouble() < OTHER_SENTENCE;
            String first = isOther ? any(any(source, random), random) : sentence;
            boolean endsOtherwise = random.nextDouble() < OTHER_ENDING;
            sentences.add(endsOtherwise ? joined(first, any(any(any(sources, random), random), random)) : first);
        }
        return sentences;
    }

    /** The beginning of one sentence and the end of another. */
    private static String joined(String beginning, String end) {
        int cut = beginning.indexOf('，', beginning.length() / 3);
        int from = end.indexOf('，', end.length() / 3);
        return cut < 0 || from < 0 ? beginning : beginning.substring(0, cut) + end.substring(from);
    }

    private static List<String> any(SourceArticles.Source source, RandomGenerator random) {
        return any(source.articles(), random);
    }

    private static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    /** The title of a document. */
    String title(int number) {
        RandomGenerator random = random(number, 2);
        Wording wording = wording(number);
        String subject =
                source(number).title().replaceAll("中华人民共和国|[（(].*|[《》\\s#]|关于|的?(决定|通知|规定|条例|办法|细则|解释|批复|意见)$", "");
        String shown = subject.length() < 2 || random.nextInt(3) == 0 ? wording.subject() : subject;
        return wording.place() + shown + any(KINDS, random);
    }

    private Wording wording(int number) {
        RandomGenerator random = random(number, 3);
        // what came first is cited most
        return new Wording(random, () -> title((int) (number * Math.pow(random.nextDouble(), 3))));
    }

    private SourceArticles.Source source(int number) {
        return any(sources, random(number, 4));
    }

    private static RandomGenerator random(int number, int purpose) {
        return new SplittableRandom(SEED + 31L * number + (long) purpose << 40);
    }
}
