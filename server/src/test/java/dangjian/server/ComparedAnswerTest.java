package dangjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out when two answers are compared is times and names of generations, and nothing else. */
class ComparedAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"total\":12,\"tookMillis\":3.25,\"page\":1} | {\"total\":12,\"tookMillis\":0,\"page\":1}",
                "<p>共 1,234 篇 · 15 毫秒</p> | <p>共 1,234 篇 · 0 毫秒</p>",
                "{\"generation\":\"g000012\",\"documents\":12} | {\"generation\":\"g\",\"documents\":12}",
                "<dt>编号</dt><dd>g000002</dd> | <dt>编号</dt><dd>g</dd>",
                "<p>http://127.0.0.1:40123/documents/a1</p> | <p>http://127.0.0.1/documents/a1</p>",
                "<dt>建立时间</dt><dd><time datetime=\"2026-11-25T18:00:00+08:00\">2026-11-25 18:00</time></dd> | <dt>建立时间</dt><dd></dd>",
            })
    void timesAndGenerationsAreLeftOut(String body, String masked) {
        assertThat(ComparedAnswer.masked(body)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total\":12,\"score\":3.25,\"date\":\"2024-01-01\",\"title\":\"g000012\"}",
                "<p>用时 15 毫秒，编号 g000012，2026-11-25 18:00</p>",
                "<dt>文件</dt><dd>12 个</dd>",
                "<dt>建立时间</dt><dd>昨天</dd>",
                "<time datetime=\"2024-01-01\">2024年1月1日</time>",
                "{\"documents\":12,\"passages\":345}",
                "<p>http://10.0.0.1:8080/documents/a1</p>",
            })
    void whatElseThereIsStays(String body) {
        assertThat(ComparedAnswer.masked(body)).isEqualTo(body);
    }

    @Test
    void ofMetricsAllFiguresStayButTimesAndHowTheMachineIs() {
        assertThat(ComparedAnswer.counts("""
                        # HELP http_requests_seconds 时间与次数
                        http_requests_seconds_count{route="/search",status="200"} 12
                        http_requests_seconds_sum{route="/search",status="200"} 0.25
                        # TYPE jvm_threads_live_threads gauge
                        jvm_threads_live_threads 12
                        kb_index_age_seconds 15.0
                        kb_failed_files 3.0
                        kb_documents 7.0""")).isEqualTo("""
                        # HELP http_requests_seconds 时间与次数
                        http_requests_seconds_count{route="/search",status="200"} 12
                        http_requests_seconds_sum{route="/search",status="200"}
                        kb_index_age_seconds
                        kb_failed_files 3.0
                        kb_documents 7.0""");
    }
}
