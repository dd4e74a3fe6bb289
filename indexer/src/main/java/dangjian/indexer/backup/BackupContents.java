package dangjian.indexer.backup;

import dangjian.corpus.CorpusException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in its entry {@link #NAME}.
 *
 * @param format the version of this layout
 * @param createdAt when it was made, ISO 8601
 * @param generation the name of the generation where it was made
 * @param program everything of the program that decided what the index holds, topics and vocabulary among it, as the manifest says
 * @param documents how many documents it has
 * @param files everything else in the backup, in order
 */
public record BackupContents(
        int format, String createdAt, String generation, String program, int documents, List<Entry> files) {

    static final String NAME = "BACKUP.json";
    static final int FORMAT = 1;
    /** The one file that is not of the generation: which folders of the corpus were said to be internal. */
    static final String INTERNAL_FOLDERS = "internal-folders.json";

    /** Names in letters, digits, '.', '_' and '-', none of them beginning with a dot, joined by '/'. */
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){0,7}");

    private static final int LONGEST_PATH = 200;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A file of the generation.
     *
     * @param path below the generation's folder, with '/' between names
     * @param sizeBytes how long it is
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Entry(String path, long sizeBytes, String sha256) {

        boolean isSound() {
            return path != null
                    && path.length() <= LONGEST_PATH
                    && PATH.matcher(path).matches()
                    && sizeBytes >= 0
                    && sha256 != null
                    && SHA256.matcher(sha256).matches();
        }
    }

    public BackupContents {
        files = files == null ? List.of() : List.copyOf(files);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /**
     * Reads what a backup says of itself, and refuses what no backup says.
     *
     * @throws CorpusException where it is none
     */
    static BackupContents of(byte[] json) {
        try {
            BackupContents contents = JSON.readValue(json, BackupContents.class);
            contents.check();
            return contents;
        } catch (JacksonException e) {
            throw new CorpusException("备份文件的清单无法识别，文件可能已损坏。数据目录没有改动。", e);
        }
    }

    private void check() {
        if (format > FORMAT) {
            throw new CorpusException("备份由更新版本的程序建立（格式 " + format + "，本程序支持到 " + FORMAT + "）。请升级程序。数据目录没有改动。");
        }
        Set<String> paths = new HashSet<>();
        boolean isSound = format == FORMAT
                && !files.isEmpty()
                && files.stream().allMatch(file -> file != null && file.isSound() && paths.add(file.path()));
        if (!isSound) {
            throw new CorpusException("备份文件的清单不正确，文件可能已损坏或被改动。数据目录没有改动。");
        }
    }

    long sizeBytes() {
        return files.stream().mapToLong(Entry::sizeBytes).sum();
    }
}
