package dangjian.indexer.extract.isolation;

import dangjian.indexer.extract.ExtractedFile;
import dangjian.indexer.extract.ExtractedPart;
import java.util.List;
import java.util.Optional;

/** A file of which nothing could be read. */
final class Failed {

    private Failed() {}

    static ExtractedFile file(ExtractedPart.Failure failure) {
        return new ExtractedFile(List.of(new ExtractedPart("", Optional.empty(), Optional.of(failure))));
    }
}
