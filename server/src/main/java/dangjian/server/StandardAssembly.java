package dangjian.server;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.catalog.Cataloguer;
import dangjian.indexer.catalog.topics.learned.TopicModelFile;
import dangjian.indexer.embedding.BgeEmbedder;
import dangjian.indexer.embedding.TextEmbedder;
import dangjian.indexer.extract.FileExtractor;
import dangjian.indexer.extract.TextExtractor;
import dangjian.indexer.extract.isolation.IsolatedExtractor;
import dangjian.indexer.extract.isolation.ParsingSettings;
import dangjian.indexer.generation.DataFolder;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.reindex.CollectionIndexer;
import dangjian.indexer.reindex.ProgramVersion;
import dangjian.indexer.reindex.Reindexer;
import dangjian.indexer.reindex.VectorBuilder;
import dangjian.indexer.reindex.Workshop;
import dangjian.indexer.rendering.PageImages;
import dangjian.indexer.schema.BlockBuilder;
import dangjian.indexer.schema.IndexAnalyzers;
import dangjian.server.api.Api;
import dangjian.server.api.ReindexApi;
import dangjian.server.browse.ExampleQueries;
import dangjian.server.browse.MeaningRelation;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.browse.TopicBrowser;
import dangjian.server.browse.TopicMatrix;
import dangjian.server.browse.TopicOverviews;
import dangjian.server.cli.Assembly;
import dangjian.server.cli.Serving;
import dangjian.server.jobs.ReindexJobs;
import dangjian.server.reading.DocumentReader;
import dangjian.server.reading.OriginalPages;
import dangjian.server.safety.AccessLog;
import dangjian.server.safety.Administrator;
import dangjian.server.safety.HostNames;
import dangjian.server.search.Deadline;
import dangjian.server.search.FacetLabels;
import dangjian.server.search.Library;
import dangjian.server.search.Meaning;
import dangjian.server.search.PassageSearch;
import dangjian.server.search.SearchParameters;
import dangjian.server.search.SearchService;
import dangjian.server.search.Viewer;
import dangjian.server.suggest.Corrector;
import dangjian.server.suggest.RelatedSearches;
import dangjian.server.suggest.SearchAdviser;
import dangjian.server.suggest.Suggester;
import dangjian.server.web.MatrixPages;
import dangjian.server.web.ReadingPages;
import dangjian.server.web.SearchPages;
import dangjian.server.web.StatusPage;
import dangjian.server.web.TopicPages;
import dangjian.server.web.Web;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The program as it ships: topics and vocabulary from the checkout, everything else from them. */
public final class StandardAssembly implements Assembly {

    /** Dates of documents, and so what is in force today, are China's. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Path home;
    private final boolean withVectors;
    private TextEmbedder embedder;

    /** @param home the folder of the checkout, which holds {@code corpus/} */
    public StandardAssembly(Path home) {
        this(home, true);
    }

    private StandardAssembly(Path home, boolean withVectors) {
        this.home = home.toAbsolutePath().normalize();
        this.withVectors = withVectors;
    }

    @Override
    public Assembly withoutVectors() {
        return new StandardAssembly(home, false);
    }

    @Override
    public Path defaultCorpus() {
        return home.resolve("corpus/documents");
    }

    @Override
    public Path defaultData() {
        return home.resolve("data");
    }

    @Override
    public Reindexer reindexer(DataFolder data) {
        TopicTaxonomy taxonomy = taxonomy();
        Vocabulary vocabulary = vocabulary();
        return new Reindexer(
                data,
                () -> new Workshop(
                        extractor(data),
                        new Cataloguer(taxonomy, vocabulary, TopicModelFile.read(topicsFolder())),
                        new BlockBuilder(taxonomy),
                        analyzer(vocabulary)),
                vocabulary.synonyms(),
                ProgramVersion.of(taxonomy, vocabulary, TopicModelFile.digest(topicsFolder())),
                Clock.system(CHINA));
    }

    private TextExtractor extractor(DataFolder data) {
        ParsingSettings settings = ParsingSettings.read(
                name -> Optional.ofNullable(System.getProperty(name))
                        .or(() -> Optional.ofNullable(System.getenv(name))),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory());
        return settings.inProcess()
                ? new FileExtractor(settings.limits().containers())
                : new IsolatedExtractor(settings.limits(), data.path().resolve("parsing"));
    }

    @Override
    public SearchService search(LiveIndex index, Viewer viewer) {
        TopicTaxonomy taxonomy = taxonomy();
        Vocabulary vocabulary = vocabulary();
        return new SearchService(
                new Library(index, viewer),
                WordSegmenter.withVocabulary(vocabulary.terms()),
                taxonomy,
                vocabulary,
                new FacetLabels(taxonomy),
                meaning());
    }

    @Override
    public Optional<VectorBuilder> vectors(DataFolder data) {
        return withVectors ? Optional.of(new VectorBuilder(data, embedder())) : Optional.empty();
    }

    @Override
    public CollectionIndexer collectionIndexer(DataFolder data) {
        TopicTaxonomy taxonomy = taxonomy();
        Vocabulary vocabulary = vocabulary();
        return new CollectionIndexer(
                data,
                new BlockBuilder(taxonomy),
                analyzer(vocabulary),
                vocabulary.synonyms(),
                ProgramVersion.of(taxonomy, vocabulary, TopicModelFile.digest(topicsFolder())));
    }

    @Override
    public PassageSearch passages(LiveIndex index) {
        return new PassageSearch(
                new Library(index, Viewer.INTERNAL),
                WordSegmenter.withVocabulary(vocabulary().terms()),
                taxonomy(),
                vocabulary(),
                meaning());
    }

    private static IndexAnalyzers analyzer(Vocabulary vocabulary) {
        return new IndexAnalyzers(new WordAnalyzer(WordSegmenter.withVocabulary(vocabulary.terms())));
    }

    private Meaning meaning() {
        return withVectors ? Meaning.by(this::embedder) : Meaning.off();
    }

    private synchronized TextEmbedder embedder() {
        if (embedder == null) {
            embedder = BgeEmbedder.load();
        }
        return embedder;
    }

    @Override
    public RunningServer server(Serving serving) {
        DataFolder data = serving.data();
        TopicTaxonomy taxonomy = taxonomy();
        Vocabulary vocabulary = vocabulary();
        WordSegmenter segmenter = WordSegmenter.withVocabulary(vocabulary.terms());
        FacetLabels labels = new FacetLabels(taxonomy);
        Library library = new Library(serving.index(), serving.viewer());
        Meaning meaning = meaning();
        ReindexJobs jobs = new ReindexJobs(data, new AssembledRun(this, data, serving.corpus()));
        Metrics metrics = new Metrics(List.of(new ServiceGauges(library, serving.gate(), jobs)));
        SearchService search = new SearchService(library, segmenter, taxonomy, vocabulary, labels, meaning);
        SearchService counted =
                search.until(() -> Deadline.after(serving.mostSearchMillis())).telling(metrics::searched);
        SearchParameters parameters = new SearchParameters(taxonomy);
        DocumentReader documents = new DocumentReader(library);
        RelatedDocuments related =
                new RelatedDocuments(library, taxonomy, new WordAnalyzer(segmenter), new MeaningRelation(meaning));
        TopicBrowser topics = new TopicBrowser(taxonomy, library, search);
        Suggester suggester = new Suggester(library, vocabulary, taxonomy);
        RelatedSearches relatedSearches = new RelatedSearches(library, suggester, vocabulary);
        Corrector corrector = new Corrector(library, suggester, segmenter);
        SearchAdviser adviser = new SearchAdviser(corrector, relatedSearches);
        TopicMatrix matrix = new TopicMatrix(taxonomy, library);
        ExampleQueries examples = new ExampleQueries(library, taxonomy);
        Api api = new Api(
                parameters, counted, documents, related, topics, matrix, library, suggester, adviser, relatedSearches);
        Web web = new Web(
                new SearchPages(parameters, counted, adviser, labels, taxonomy),
                new ReadingPages(
                        parameters,
                        search,
                        documents,
                        related,
                        relatedSearches,
                        taxonomy,
                        new OriginalPages(documents, new PageImages(data.pageImages())),
                        CHINA),
                new TopicPages(search, topics, new TopicOverviews(taxonomy, library, topics), matrix, examples),
                new MatrixPages(matrix),
                new StatusPage(library, data));
        Readiness readiness = new Readiness(List.of(
                new WarmSearch(library, search)::prepare,
                suggester::prepare,
                corrector::prepare,
                relatedSearches::prepare,
                matrix::prepare,
                topics::tree,
                examples::examples));
        serving.index().beforeEachSwap(lease -> library.readAhead(lease, readiness::makeReady));
        return new KbServer(new KbServer.Parts(
                api,
                new ReindexApi(new Administrator(serving.token()), jobs),
                web,
                metrics,
                serving.gate(),
                new HostNames(serving.onlyThisMachine(), serving.names()),
                AccessLog.in(data.path().resolve("logs")),
                jobs,
                readiness));
    }

    private TopicTaxonomy taxonomy() {
        return TopicTaxonomy.load(topicsFolder());
    }

    @Override
    public Path topicsFolder() {
        return home.resolve("corpus/topics");
    }

    private Vocabulary vocabulary() {
        return Vocabulary.load(home.resolve("corpus/vocabulary"));
    }
}
