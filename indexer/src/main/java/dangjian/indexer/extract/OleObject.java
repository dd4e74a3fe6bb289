package dangjian.indexer.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An object that was dropped into an office file: often a whole file with its name ("附件1.docx") in wrappings of OLE. */
final class OleObject {

    private OleObject() {}

    /**
     * Unwraps an object and hands it on.
     *
     * @param name what to call it where it has no name of its own
     */
    static void add(String name, InputStream content, Members members) throws IOException {
        InputStream buffered = FileMagic.prepareToCheckMagic(new BufferedInputStream(content));
        if (FileMagic.valueOf(buffered) != FileMagic.OLE2) {
            members.add(name, false, buffered);
            return;
        }
        try (POIFSFileSystem file = new POIFSFileSystem(buffered)) {
            add(name, file.getRoot(), members);
        }
    }

    /** Unwraps an object that is a folder within another file. */
    static void add(String name, DirectoryNode root, Members members) throws IOException {
        if (root.hasEntry(Ole10Native.OLE10_NATIVE)) {
            addNative(name, root, members);
        } else if (root.hasEntry("Package")) {
            addEntry(name, root, "Package", members);
        } else if (root.hasEntryCaseInsensitive("CONTENTS")) {
            addEntry(name, root, root.getEntryCaseInsensitive("CONTENTS").getName(), members);
        } else {
            try (POIFSFileSystem alone = new POIFSFileSystem()) {
                EntryUtils.copyNodes(root, alone.getRoot());
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                alone.writeFilesystem(whole);
                members.add(name, false, new ByteArrayInputStream(whole.toByteArray()));
            }
        }
    }

    private static void addNative(String name, DirectoryNode root, Members members) throws IOException {
        try {
            Ole10Native object = Ole10Native.createFromEmbeddedOleObject(root);
            String label = object.getLabel() == null || object.getLabel().isBlank() ? name : object.getLabel();
            members.add(
                    label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('\\')) + 1),
                    !label.equals(name),
                    new ByteArrayInputStream(object.getDataBuffer()));
        } catch (Ole10NativeException e) {
            throw new IOException(e);
        }
    }

    private static void addEntry(String name, DirectoryNode root, String entry, Members members) throws IOException {
        try (InputStream in = root.createDocumentInputStream(entry)) {
            members.add(name, false, in);
        }
    }
}
