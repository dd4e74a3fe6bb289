package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that could not be read to its end. */
final class Failed {

    private Failed() {}

    /** One of which nothing was read. */
    static ExtractedFile file(ExtractedPart.Failure failure) {
        return file(failure, List.of());
    }

    /** @param members what was read of what lies within */
    static ExtractedFile file(ExtractedPart.Failure failure, List<ExtractedPart> members) {
        List<ExtractedPart> parts = new ArrayList<>();
        parts.add(new ExtractedPart("", Optional.empty(), Optional.of(said(failure, members.size()))));
        parts.addAll(members);
        return new ExtractedFile(parts);
    }

    private static ExtractedPart.Failure said(ExtractedPart.Failure failure, int read) {
        String beginning = failure.detail().isEmpty() ? "" : failure.detail() + "；";
        return read == 0
                ? failure
                : new ExtractedPart.Failure(failure.cause(), beginning + "此前读出的 " + read + " 个已收入，其余没有读到");
    }
}
