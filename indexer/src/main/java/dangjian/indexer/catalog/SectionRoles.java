package dangjian.indexer.catalog;

import dangjian.corpus.document.ArticleSection;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.SectionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which sections of an experience article tell the problem, the approach, the effect and the insight (背景、做法、成效、启示), by their headings. */
final class SectionRoles {

    private static final int LONGEST_HEADING = 60;
    /** The order decides: 成效与启示 is an insight, 问题的解决办法 an approach. */
    private static final List<Map.Entry<SectionRole, Pattern>> WORDS = List.of(
            Map.entry(
                    SectionRole.INSIGHT,
                    Pattern.compile("启示|体会|思考|经验|心得|反思|建议|学到|想法|收获|没有解决|还没|不足|下一步|打算|教训|留下|余下|待解|遗憾")),
            Map.entry(SectionRole.EFFECT, Pattern.compile("成效|效果|变化|结果|成绩|成果|收效|改变了|数字|见效|之后|一年来|账")),
            Map.entry(
                    SectionRole.APPROACH,
                    Pattern.compile("做法|怎么|怎样|如何|办法|措施|探索|步骤|路径|经过|机制|三招|几招|方法|实践|举措|试着|开始|第[一二三四五]步|改")),
            Map.entry(
                    SectionRole.PROBLEM,
                    Pattern.compile("背景|问题|困难|困境|难题|难在|难|为什么|为何|起因|由来|底子|现状|原因|痛点|缘起|门槛|从前|之前|过去|旧|症结|短板|哪里|起点")));

    private SectionRoles() {}

    /** The sections whose headings say what they tell. */
    static List<ArticleSection> of(List<Passage> passages) {
        List<ArticleSection> sections = new ArrayList<>();
        for (Passage passage : passages) {
            boolean isTop =
                    passage.type() == PassageType.HEADING && passage.path().isEmpty();
            if (isTop && passage.text().length() <= LONGEST_HEADING) {
                role(passage.text())
                        .ifPresent(role -> sections.add(new ArticleSection(role, passage.anchor(), passage.text())));
            }
        }
        return sections;
    }

    private static Optional<SectionRole> role(String heading) {
        return WORDS.stream()
                .filter(words -> words.getValue().matcher(heading).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
