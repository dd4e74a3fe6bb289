package dangjian.indexer.rendering;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: makes a PDF of a text document. It runs no macros and fetches nothing that a document links to. */
final class LibreOffice {

    /** The formats it is asked for, with the ending by which it knows them: wps is Word's binary format by another name. */
    private static final Map<String, String> ENDINGS = Map.of("doc", "doc", "docx", "docx", "wps", "doc");

    private static final List<String> PLACES = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/usr/lib/libreoffice/program/soffice",
            "/opt/libreoffice/program/soffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:\\Program Files\\LibreOffice\\program\\soffice.exe");

    private static final Set<String> NAMES = Set.of("soffice", "soffice.exe");

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private final Path program;

    private LibreOffice(Path program) {
        this.program = program;
    }

    /** LibreOffice, where this machine has it. */
    static Optional<LibreOffice> find() {
        Stream<Path> onPath = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder).resolve(name)));
        return Stream.concat(onPath, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst()
                .map(LibreOffice::new);
    }

    static boolean reads(String format) {
        return ENDINGS.containsKey(format);
    }

    /**
     * Makes a PDF.
     *
     * @param folder an empty folder for its work: its profile lies there, too, so that no two disturb each other
     * @return the PDF, in that folder
     */
    Path toPdf(Path file, String format, Path folder, Duration limit)
            throws IOException, InterruptedException, RenderingException {
        Path source = folder.resolve("document." + ENDINGS.get(format));
        Files.copy(file, source);
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), SETTINGS);
        OptionalInt exit = LimitedProcess.run(
                List.of(
                        program.toString(),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--norestore",
                        "--nolockcheck",
                        "--convert-to",
                        "pdf:writer_pdf_Export",
                        "--outdir",
                        folder.toString(),
                        source.toString()),
                folder,
                limit);
        if (exit.isEmpty()) {
            throw new RenderingException(RenderingFailure.TOO_SLOW);
        }
        Path made = folder.resolve("document.pdf");
        if (!Files.isRegularFile(made)) {
            throw new RenderingException(RenderingFailure.UNREADABLE);
        }
        return made;
    }
}
