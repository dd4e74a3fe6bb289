package dangjian.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run did.
 *
 * @param generation the generation it made, or the one it found nothing to change in
 * @param unchanged whether nothing had changed, so that no new generation was made
 * @param startedAt when it began, ISO 8601 with zone
 * @param seconds how long it took
 * @param files how many files it looked at; an archive or mail is one file however much it holds
 * @param documents how many documents are in the generation; a file can hold several
 * @param passages how many passages they have
 * @param characters how many characters of text they have
 * @param bytes how long the files are together
 * @param documentsByKind documents for each kind's code
 * @param documentsByFormat documents for each format
 * @param changes what became of the files since the generation before
 * @param reason why more had to be done over than what changed in the files, in Chinese; empty where it had not
 * @param failures what could not be read, in the order of the paths: files, and documents within files
 */
public record GenerationReport(
        String generation,
        boolean unchanged,
        String startedAt,
        double seconds,
        int files,
        int documents,
        long passages,
        long characters,
        long bytes,
        Map<String, Integer> documentsByKind,
        Map<String, Integer> documentsByFormat,
        Changes changes,
        String reason,
        List<FailedFile> failures) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public GenerationReport {
        documentsByKind = Map.copyOf(documentsByKind);
        documentsByFormat = Map.copyOf(documentsByFormat);
        changes = changes == null ? Changes.NONE : changes; // reports of older programs have none
        reason = reason == null ? "" : reason;
        failures = List.copyOf(failures);
    }

    /**
     * What became of the files.
     *
     * @param added files that were not there before
     * @param changed files with other content than before
     * @param moved files that lie at another place, or have another name
     * @param deleted files that are gone
     * @param takenOver files whose documents were known, so that they were not read
     * @param read files that were read
     */
    public record Changes(int added, int changed, int moved, int deleted, int takenOver, int read) {

        static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0);

        /** The same, with what was done. */
        public Changes with(int filesTakenOver, int filesRead) {
            return new Changes(added, changed, moved, deleted, filesTakenOver, filesRead);
        }
    }

    /** The same report, for a run that found nothing to do: all files were taken over. */
    public GenerationReport asUnchanged() {
        return new GenerationReport(
                generation,
                true,
                startedAt,
                seconds,
                files,
                documents,
                passages,
                characters,
                bytes,
                documentsByKind,
                documentsByFormat,
                Changes.NONE.with(files, 0),
                "",
                failures);
    }

    /** What the public may know: how much there is for it. Nothing of files, which may be internal, nor of what was done to them. */
    public GenerationReport forThePublic() {
        return new GenerationReport(
                generation,
                unchanged,
                startedAt,
                0,
                0,
                documents,
                passages,
                characters,
                0,
                documentsByKind,
                documentsByFormat,
                Changes.NONE,
                "",
                List.of());
    }

    /** The same report, for the generation that its index has become part of. */
    public GenerationReport named(String name) {
        return new GenerationReport(
                name,
                unchanged,
                startedAt,
                seconds,
                files,
                documents,
                passages,
                characters,
                bytes,
                documentsByKind,
                documentsByFormat,
                changes,
                reason,
                failures);
    }

    /**
     * The report kept with a generation.
     *
     * @throws DataFolderException where it can't be read
     */
    public static GenerationReport of(Generation generation) {
        try {
            return JSON.readValue(Files.readAllBytes(generation.report()), GenerationReport.class);
        } catch (IOException | JacksonException e) {
            throw new DataFolderException("无法读取索引报告：" + generation.report(), e);
        }
    }

    /** This report as JSON, as it is kept and as {@code kb reindex --json} prints it. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /**
     * A file that could not be read.
     *
     * @param path below its corpus folder; goes on within the file for a document within it ("通知.zip/附件1.docx")
     * @param cause the machine value of the cause ("encrypted")
     * @param label what happened, in Chinese
     * @param advice what to do, in Chinese
     * @param detail what the library said, for whoever looks closer
     */
    public record FailedFile(String path, String cause, String label, String advice, String detail) {

        /** The same failure at another path. */
        public FailedFile at(String newPath) {
            return new FailedFile(newPath, cause, label, advice, detail);
        }
    }
}
