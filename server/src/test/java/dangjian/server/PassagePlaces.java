package dangjian.server;

import dangjian.corpus.document.Passage;
import dangjian.server.search.Library;
import dangjian.server.search.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where the documents and passages of an index come from, for comparing answers with judgements that outlive the index.
 *
 * @param files the file of a document by its id
 * @param passages the place of a passage ({@link JudgedQuestion#place}) by its Lucene number
 */
record PassagePlaces(Map<String, String> files, Map<Integer, String> passages) {

    /** All of a library of at most a hundred documents, as it stands now. */
    static PassagePlaces of(TestLibrary library) {
        PassagePlaces places = new PassagePlaces(new HashMap<>(), new HashMap<>());
        Library gate = new Library(library.index(), Viewer.INTERNAL);
        for (JsonNode hit : library.search("", "size=100").get("hits")) {
            places.read(gate, hit.get("id").asString());
        }
        return places;
    }

    /** The passages of a document come right before it. */
    private void read(Library gate, String id) {
        String file = gate.read(view -> {
            int document = view.find(id).orElseThrow();
            String path = view.card(document).source().path();
            List<Passage> own = view.passages(document);
            int first = document - own.size();
            for (int i = 0; i < own.size(); i++) {
                passages.put(first + i, JudgedQuestion.place(path, own.get(i).anchor()));
            }
            return path;
        });
        files.put(id, file);
    }
}
