package dangjian.samples;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/** LibreOffice, which turns a docx into what Word 97 or a printer makes of it. Needed to make samples, never to read them. */
final class LibreOffice {

    private static final long MINUTES = 2;

    /** Converts a docx. */
    void convert(Path docx, String extension, String filter, Path target) throws IOException {
        Path folder = Files.createTempDirectory("samples-office");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        extension + ":" + filter,
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new CorpusException("LibreOffice 未能转换：" + docx);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CorpusException("转换被中断：" + docx, e);
        }
        String stem = docx.getFileName().toString().replaceFirst("\\.docx$", "");
        Files.move(folder.resolve(stem + "." + extension), target, StandardCopyOption.REPLACE_EXISTING);
    }
}
