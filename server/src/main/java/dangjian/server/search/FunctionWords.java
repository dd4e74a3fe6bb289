package dangjian.server.search;

import java.util.Set;

/** Words that carry a question but not what it is about. They are left out of what a document must have; in quotation marks they count. */
final class FunctionWords {

    private static final Set<String> WORDS = Set.of(
            "的", "地", "得", "了", "着", "过", "是", "在", "有", "和", "与", "及", "或", "而", "但", "就", "都", "也", "还", "又", "并",
            "把", "被", "将", "对", "对于", "关于", "由", "从", "到", "向", "为", "为了", "以", "于", "之", "其", "这", "那", "这个", "那个",
            "这些", "那些", "该", "此", "吗", "呢", "吧", "啊", "么", "谁", "哪", "哪个", "哪些", "哪里", "什么", "怎么", "怎样", "怎么办", "如何",
            "为什么", "为何", "多少", "几", "多久", "多长", "何时", "何", "是否", "能否", "可否", "能不能", "可不可以", "是不是", "有没有", "能", "能够",
            "可以", "应", "应该", "应当", "需要", "需", "要", "会", "请问", "我", "我们", "你", "你们", "他", "她", "他们", "它", "自己", "一个",
            "一些", "个", "等", "等等", "中", "里", "上", "下", "后", "前", "时", "时候", "的话", "如果", "因为", "所以", "那么", "怎么样", "算",
            "做", "进行", "有关", "相关", "情况", "请", "想", "问");

    private FunctionWords() {}

    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
