package dangjian.samples;

import dangjian.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Makes one text in every format: {@code EveryFormatMain SOURCE FOLDER}. Tests hold that the passages are the same in each. */
public final class EveryFormatMain {

    private EveryFormatMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new CorpusException("用法：EveryFormatMain 源文 输出目录");
        }
        SourceText text = SourceReader.read(Path.of(arguments[0]));
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        DocumentWriter writer = new DocumentWriter();
        for (SourceText.Format format : SourceText.Format.values()) {
            String name = format.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String extension = format == SourceText.Format.DOCX_AUTO ? "docx" : name;
            writer.write(text, format, folder.resolve(name + "." + extension));
        }
    }
}
