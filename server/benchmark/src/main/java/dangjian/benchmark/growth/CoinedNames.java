package dangjian.benchmark.growth;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names that no document had before, out of characters that names are made of, the first of each row far oftener than the last. Each document of a real library brings
 * its own places, bodies, people and works: that is where new words come from.
 */
final class CoinedNames {

    private static final String PLACE =
            "安平新兴阳临清宁永东南西北江海山泉河州川林丰城华广泰昌德水福康岭云溪石塘湖青龙金桥沙岗坪峰谷柳竹梅桂松兰荷莲渔樵古浦沟屯堡寨坝滩" + "崇瑞润沧渭淮汾沁漳滦潞泗沂沭邕珲榆柏槐杞桐枫檀桦藤葵菱苇蒲";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文春梅金凤玲建林海波宁鹏飞雪慧莹辉晨曦瑶琪蕾薇颖岚钰铭轩睿哲翰彬斌";
    private static final String FAMILY =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史" + "陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String WORK =
            "通信联智数据能源光电生物科环技创融达盛信诺恒鑫瑞博远航天宇星辰云链网核芯微纳材晶硅碳氢锂稀土磁热压声频谱量子膜酶菌胺酯醇醛烯炔苯氨硝磷硫氟氯溴碘钠钾镁钙铝锰铁钴镍铜锌";
    private static final List<String> PLACES = List.of("市", "县", "区", "镇", "乡", "州", "街道", "旗");
    private static final List<String> BODIES =
            List.of("管理局", "委员会", "服务中心", "监督所", "工作站", "协会", "联合会", "指挥部", "领导小组", "研究院");
    private static final List<String> FIRMS = List.of("有限公司", "集团", "合作社", "银行", "学院", "医院", "工厂", "事务所", "商会");
    private static final List<String> WORKS =
            List.of("工程", "项目", "制度", "系统", "平台", "试验区", "标准", "装置", "作业", "许可证", "基金", "计划");

    private final RandomGenerator random;

    CoinedNames(RandomGenerator random) {
        this.random = random;
    }

    String place() {
        return characters(PLACE, 2) + any(PLACES);
    }

    String person() {
        return characters(FAMILY, 1) + characters(GIVEN, 1 + random.nextInt(2));
    }

    String body(String place) {
        return place + characters(WORK, 2) + any(BODIES);
    }

    String firm() {
        return characters(PLACE, 2) + characters(WORK, 1 + random.nextInt(3)) + any(FIRMS);
    }

    String work() {
        return characters(WORK, 2 + random.nextInt(2)) + any(WORKS);
    }

    private String characters(String from, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double low = random.nextDouble() * random.nextDouble();
            out.append(from.charAt((int) (low * from.length())));
        }
        return out.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
