package dangjian.benchmark.growth;

/** What kinds of searches people do; each is measured by itself. */
enum SearchKind {
    QUESTION("成句的提问"),
    TWO_WORDS("两个词"),
    COMMON_WORD("一个常用词"),
    PHRASE("引号短语"),
    FILTERED("两个词加筛选"),
    ALL_NEWEST("空检索，新的在前");

    private final String label;

    SearchKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
