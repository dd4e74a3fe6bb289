package dangjian.server.search;

import dangjian.corpus.document.Passage;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.embedding.PassageVectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranking of a search by itself: passages, before they are grouped by document. To measure it, voice by voice. */
public final class PassageSearch {

    private final Library library;
    private final QueryReader reader;
    private final Meaning meaning;

    public PassageSearch(
            Library library, WordSegmenter segmenter, TopicTaxonomy taxonomy, Vocabulary vocabulary, Meaning meaning) {
        this.library = library;
        this.reader = new QueryReader(segmenter, taxonomy, vocabulary.synonyms());
        this.meaning = meaning;
    }

    /** Which voices are heard. */
    public enum Voices {
        /** 字: pairs of characters. */
        CHARACTERS("characters", Fusion.PAIRS, false),
        /** 词: words. */
        WORDS("words", Fusion.WORDS, false),
        /** 字词: the ranking where there are no vectors. */
        BOTH("both", Fusion.LEXICAL, false),
        /** 向量: meaning. */
        VECTORS("vectors", Fusion.MEANING, true),
        /** 融合: the ranking where there are vectors. */
        FUSED("fused", Fusion.FULL, true);

        private final String code;
        private final Fusion fusion;
        private final boolean needsVectors;

        Voices(String code, Fusion fusion, boolean needsVectors) {
            this.code = code;
            this.fusion = fusion;
            this.needsVectors = needsVectors;
        }

        /** The machine value. */
        public String code() {
            return code;
        }

        /** Whether the question has to be embedded. */
        public boolean needsVectors() {
            return needsVectors;
        }
    }

    /** The passages for a question, best first, of the documents that the library's viewer may see. */
    public List<RankedPassage> rank(String question, Voices voices) {
        return library.read(view -> {
            Optional<PassageVectors.Query> asked =
                    voices.needsVectors ? meaning.ask(view.generation(), question) : Optional.empty();
            return view.ranking()
                    .rank(PassageQuestion.of(reader.read(question), asked), voices.fusion, view.allDocuments(Map.of()));
        });
    }

    /** The passage with this Lucene number. */
    public Passage passage(int number) {
        return library.read(view -> view.passage(number));
    }
}
