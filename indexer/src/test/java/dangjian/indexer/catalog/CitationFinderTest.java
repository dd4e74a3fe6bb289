package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationKind;
import dangjian.corpus.document.Clause;
import dangjian.corpus.document.Document;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which documents and clauses a sentence names. */
class CitationFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            依照《某市某某条例》第三条办理。                         | 某市某某条例/第三条
            依照《某市某某条例》第３条第２款第（一）项办理。           | 某市某某条例/第三条第二款第（一）项
            依照《某市某某条例》第三条第二款第一项办理。               | 某市某某条例/第三条第二款第（一）项
            《某市某某条例》第三条、第五条第二款和第三款均适用。       | 某市某某条例/第三条 某市某某条例/第五条第二款 某市某某条例/第五条第三款
            《某市某某条例》第三条至第六条。                           | 某市某某条例/第三条 某市某某条例/第六条
            《某市某某条例》第三、四条。                               | 某市某某条例/第三条 某市某某条例/第四条
            《某法》第一百二十条之一规定。                             | 某法/第一百二十条之一
            《某市某某条例》的第三条。                                 | 某市某某条例/第三条
            根据《某市某某条例》（临委发〔2019〕12号）第 三 条。       | 某市某某条例/第三条
            参照《某市某某条例》执行。                                 | 某市某某条例/
            依照某市居民公约条例第三条办理。                           | 某市居民公约条例/第三条
            """)
    void aNameWithItsClauses(String sentence, String expected) {
        assertThat(citations("经验谈\n" + sentence + "这一段话要足够长，才不会被当成题头里的一行字。\n后面还有一段话。"))
                .extracting(CitationFinderTest::written)
                .containsExactly(expected.split(" "));
    }

    @Test
    void anAbbreviationStandsForWhatTheTextDeclares() {
        List<Citation> found = citations("""
                经验谈
                我们照着《临澜市社区党建工作条例》（以下简称《条例》）和《望澜区居民议事会工作办法》（以下简称“办法”）来做，事情才顺。
                《条例》第三条说得明白，办法第五条第二款也说得明白，居民都看得懂。
                """);

        assertThat(found)
                .extracting(CitationFinderTest::written)
                .containsExactly("临澜市社区党建工作条例/", "望澜区居民议事会工作办法/", "临澜市社区党建工作条例/第三条", "望澜区居民议事会工作办法/第五条第二款");
    }

    @Test
    void severalAbbreviationsStandForAsManyTitlesInTheirOrder() {
        List<Citation> found = citations("""
                经验谈
                根据《甲市社区工作条例》《乙区居民公约规定》（以下分别简称《条例》《规定》），我们做了一些探索，效果还不错。
                《规定》第二条和《条例》第九条是最常用的两条，大家差不多都能背下来。
                """);

        assertThat(found).extracting(CitationFinderTest::written).contains("乙区居民公约规定/第二条", "甲市社区工作条例/第九条");
    }

    @Test
    void aTextSpeaksOfItsOwnClauses() {
        List<Citation> found = citations("某某办法\n第一条　甲。\n第二条　依照本办法第一条和第三条办理。\n第三条　第一条规定的事项除外。\n");

        assertThat(found).allMatch(Citation::namesItself);
        assertThat(found).extracting(CitationFinderTest::written).containsExactly("/第一条", "/第三条", "/第一条");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            本办法自2021年6月1日起施行，《旧办法》同时废止。                       | REPEALS
            本办法自2021年6月1日起施行。2012年3月1日某某局发布的《旧办法》同时废止。 | REPEALS
            《旧办法》自本办法施行之日起废止。                                     | REPEALS
            根据《旧办法》，原有的做法不再废止。                                   | CITES
            根据《旧办法》，制定本办法。                                           | IMPLEMENTS
            参照《旧办法》执行。                                                   | CITES
            《旧办法》没有废止的，继续执行。                                       | CITES
            """)
    void whatATextDoesToAnother(String provision, CitationKind kind) {
        assertThat(citations("某某办法\n第一条　甲。\n第二条　乙。\n第三条　" + provision))
                .extracting(Citation::kind)
                .containsExactly(kind);
    }

    @Test
    void anAmendingDecisionAmendsWhatItsTitleNamesAndItsClauses() {
        List<Citation> found = citations("""
                中共临澜市委关于修改《临澜市社区党建工作条例》的决定
                （2024年3月15日发布）
                一、将第六条第一款修改为：“社区有正式党员三人以上的，设立党支部。”
                二、本决定自2024年4月1日起施行。
                """);

        assertThat(found).allMatch(citation -> citation.kind() == CitationKind.AMENDS);
        assertThat(found).extracting(CitationFinderTest::written).containsExactly("临澜市社区党建工作条例/", "临澜市社区党建工作条例/第六条第一款");
    }

    @Test
    void aListBelowAHeadingThatAbolishesIsAbolished() {
        List<Citation> found = citations("""
                关于废止和修改部分文件的通知
                各街道党工委：
                一、废止下列文件
                1．《甲规定》（望委办发〔2015〕4号）。该规定已经过时。
                2．《乙办法》（望委办发〔2011〕26号）。
                二、修改下列文件
                3．《丙办法》（望委办发〔2021〕10号）。将第五条中的“三日”修改为“五日”。
                """);

        assertThat(found)
                .filteredOn(citation -> citation.number().isPresent())
                .extracting(citation -> citation.title() + " " + citation.kind())
                .containsExactly("甲规定 REPEALS", "乙办法 REPEALS", "丙办法 AMENDS");
    }

    @Test
    void theQuoteIsTheSentenceAndTheOffsetsAreTheName() {
        Document document = PlainDocument.of("经验谈\n前面有一句话。𠮷庆社区按《某某办法》第五条办事。后面还有一句很长很长的话来凑足一段。");
        Citation citation = document.details().citations().get(0);
        String text = document.passages().stream()
                .filter(passage -> passage.anchor().equals(citation.anchor()))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(text.substring(citation.start(), citation.end())).isEqualTo("《某某办法》第五条");
        assertThat(citation.quote()).startsWith("𠮷庆社区按《某某办法》第五条办事");
    }

    private static List<Citation> citations(String text) {
        return PlainDocument.of(text).details().citations();
    }

    private static String written(Citation citation) {
        return citation.title()
                + "/"
                + citation.clause().map(Clause::label).stream().collect(Collectors.joining());
    }
}
