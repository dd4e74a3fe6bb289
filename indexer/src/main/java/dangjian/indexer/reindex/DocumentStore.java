package dangjian.indexer.reindex;

import dangjian.corpus.document.ContentHash;
import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.relations.CatalogEntry;
import dangjian.indexer.schema.StoredForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Catalogued documents on disk by the content of their files: what was read once is not read again, wherever the file lies and however the run ended. All documents
 * must be known before one can be finished, and they need not fit into memory. Safe for several threads; used by who holds the write lock.
 */
final class DocumentStore implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUFFIX = ".documents";
    private static final long MOST_UNUSED_BYTES = 16_000_000;

    private final Path file;
    private final RecordFile records;
    private final Map<String, Located> located = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** Where a document of this run is: its record, and the card it has now. */
    private record Located(String record, DocumentCard card) {}

    /** What is kept of a file. */
    private record Kept(List<FileOutcome.Read> documents, List<GenerationReport.FailedFile> failures) {}

    /**
     * Opens the store, making it where there is none.
     *
     * @param program everything that decides what is read out of a file
     */
    static DocumentStore open(Path folder, String program) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(ContentHash.shortOf(program) + SUFFIX);
        return new DocumentStore(file, new RecordFile(file));
    }

    private DocumentStore(Path file, RecordFile records) {
        this.file = file;
        this.records = records;
    }

    /** What became of a file with this content and name when it was read. Its documents can be read from now on. */
    Optional<FileOutcome> find(IdentifiedFile identified) throws IOException {
        String key = identified.contentKey();
        Optional<byte[]> bytes = identified.isReadable() ? records.read(key) : Optional.empty();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        Kept kept = JSON.readValue(inflate(bytes.get()), Kept.class);
        List<FileOutcome.Read> documents =
                kept.documents().stream().map(read -> moved(read, identified)).toList();
        if (!documents.stream().allMatch(read -> records.has(recordKey(read)))) {
            return Optional.empty();
        }
        locate(documents);
        used.add(key);
        List<GenerationReport.FailedFile> failures = kept.failures().stream()
                .map(failure -> failure.at(identified.file().path() + failure.path()))
                .toList();
        return Optional.of(new FileOutcome(identified.file(), documents, failures));
    }

    private static FileOutcome.Read moved(FileOutcome.Read read, IdentifiedFile to) {
        CatalogEntry entry = read.entry();
        DocumentCard card = entry.card();
        String id = DocumentIds.ofMember(to.id(), card.source().member());
        DocumentCard now =
                card.at(id, card.source().at(to.file().root(), to.file().path()));
        return new FileOutcome.Read(entry.at(now), read.content(), read.passages(), read.characters());
    }

    /**
     * Keeps what was read out of a file.
     *
     * @param forLater whether the same content need not be read again by later runs; else it is there for this one alone
     */
    void add(IdentifiedFile identified, FileOutcome outcome, List<Document> documents, boolean forLater)
            throws IOException {
        for (int i = 0; i < documents.size(); i++) {
            records.add(recordKey(outcome.documents().get(i)), deflate(StoredForm.of(documents.get(i))));
        }
        locate(outcome.documents());
        if (forLater) {
            int path = identified.file().path().length();
            List<GenerationReport.FailedFile> failures = outcome.failures().stream()
                    .map(failure -> failure.at(failure.path().substring(path)))
                    .toList();
            records.add(
                    identified.contentKey(), deflate(JSON.writeValueAsBytes(new Kept(outcome.documents(), failures))));
            used.add(identified.contentKey());
        }
    }

    /** From now on, these documents have the cards that are told here. */
    void locate(List<FileOutcome.Read> documents) {
        for (FileOutcome.Read read : documents) {
            String key = recordKey(read);
            used.add(key);
            located.put(read.entry().card().id(), new Located(key, read.entry().card()));
        }
    }

    private static String recordKey(FileOutcome.Read read) {
        return ContentHash.shortOf(read.content());
    }

    /** The document with an id that was found or added. */
    Document read(String id) {
        Located place = located.get(id);
        try {
            byte[] bytes = records.read(place.record()).orElseThrow();
            Document document = StoredForm.document(inflate(bytes));
            return new Document(place.card(), document.details(), document.passages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    /** Everything added is on the disk when this returns. */
    void sync() throws IOException {
        records.sync();
    }

    /** Forgets everything, so that all files are read again. */
    void clear() throws IOException {
        records.clear();
    }

    /** Forgets what other programs have read, and what this run had no use for where that is more than what it had. */
    void prune() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other : files.filter(each -> !each.equals(file)).toList()) {
                Files.deleteIfExists(other);
            }
        }
        records.keepOnly(used, MOST_UNUSED_BYTES);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
