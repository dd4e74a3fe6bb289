package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;

/**
 * What a file is, by its content; the extension only tells relatives apart (a WPS document is a Word document by content, Markdown is plain text).
 *
 * @param name the short name: "docx", "doc", "wps", "pdf", "ofd", "html", "txt", "md", or the subtype of anything else
 * @param mediaType the MIME type
 */
record FileFormat(String name, MediaType mediaType) {

    private static final MediaType OFD = MediaType.application("ofd");
    private static final MediaType UOF = MediaType.application("vnd.uof");
    private static final MediaType MARKDOWN = MediaType.text("markdown");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.ms-word.document.macroenabled.12", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.template", "docx"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.ms-works", "works"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("text/html", "html"),
            Map.entry("application/xhtml+xml", "html"),
            Map.entry("text/plain", "txt"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.template", "xlsx"),
            Map.entry("application/vnd.ms-excel.sheet.macroenabled.12", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.slideshow", "pptx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.template", "pptx"),
            Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", "pptx"),
            Map.entry("application/vnd.ms-word.template.macroenabled.12", "docx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.text-template", "ott"),
            Map.entry("application/vnd.oasis.opendocument.flat.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.oasis.opendocument.flat.spreadsheet", "ods"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet-template", "ots"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("application/vnd.oasis.opendocument.presentation-template", "otp"),
            Map.entry("application/vnd.oasis.opendocument.flat.presentation", "odp"),
            Map.entry("application/vnd.oasis.opendocument.graphics", "odg"),
            Map.entry("application/vnd.sun.xml.writer", "odt"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("multipart/related", "mht"),
            Map.entry("application/vnd.ms-outlook", "msg"));
    private static final Map<String, String> OF_WPS = Map.of("wps", "doc", "et", "xls", "dps", "ppt");

    /** Looks at a file. */
    static FileFormat of(Path file, Detector detector) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        MediaType type;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            type = detector.detect(in, metadata);
        }
        type = TextSniffer.refine(file, type, detector);
        String extension = extension(file);
        if (mayBeZip(type, extension)) {
            Optional<FileFormat> within = packaged(file);
            if (within.isPresent()) {
                return within.get();
            }
        }
        if (mayBeXml(type) && UofExtractor.isUof(file)) {
            return new FileFormat("uof", UOF);
        }
        if (type.getType().equals("text") && (extension.equals("md") || extension.equals("markdown"))) {
            return new FileFormat("md", MARKDOWN);
        }
        String name = NAMES.getOrDefault(type.getBaseType().toString(), type.getSubtype());
        boolean isWps = name.equals(OF_WPS.get(extension));
        return new FileFormat(isWps ? extension : name, type.getBaseType());
    }

    private static boolean mayBeZip(MediaType type, String extension) {
        return type.toString().equals("application/zip")
                || type.getSubtype().contains("ofd")
                || extension.equals("ofd");
    }

    private static boolean mayBeXml(MediaType type) {
        return type.getSubtype().contains("xml") || type.equals(MediaType.TEXT_PLAIN);
    }

    /** A format that is a zip and that Tika does not know. */
    private static Optional<FileFormat> packaged(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            if (zip.getEntry("OFD.xml") != null || zip.getEntry("/OFD.xml") != null) {
                return Optional.of(new FileFormat("ofd", OFD));
            }
            boolean isUof = zip.getEntry("uof.xml") != null && zip.getEntry("content.xml") != null;
            return isUof ? Optional.of(new FileFormat("uof", UOF)) : Optional.empty();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            return Optional.empty(); // not a zip after all, or a broken one: the extractor of what it is will say so
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
