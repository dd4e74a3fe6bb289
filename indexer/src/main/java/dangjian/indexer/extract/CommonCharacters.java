package dangjian.indexer.extract;

import java.util.BitSet;

/** The characters that every Chinese text is full of, simplified and traditional: what text read in a wrong encoding has next to none of. */
final class CommonCharacters {

    private static final String BOTH = "的一是在不了有和人大上中到以要子可也你生能而他自之年然家事成多天工小自日如三者法心向己其知本高部意因正所外二行前十公政"
            + "民主方作定工面已用委内地下度同力部全平使合安保市制立代基式原建世件理信求去根分支元月主居委服心及文比各清由社手水道名四五六七八九十"
            + "百千老先女男王李好就都得很想看和本治常明次具任至志直加量活改解提反京料每集思形求反受取路士非科命金周白石土木火山海";
    private static final String SIMPLIFIED = "会为这个国来说们时对发经学过还进关动问开现义长产党员务实点业设应组织队导领讲话难单无书记总结议决标条规"
            + "则办区级传统联系构权责质创济济环节调查统计变种农业风气资级与观专运样将论报边见头战机电话车东西门见间几万亿给让从众创业积极严实际类较华语离广术转热处备连举录强应该办项费计划确团妇";
    private static final String TRADITIONAL = "會為這個國來說們時對發經學過還進關動問開現義長產黨員務實點業設應組織隊導領講話難單無書記總結議決標條規"
            + "則辦區級傳統聯繫係構權責質創濟環節調查統計變種農業風氣資級與觀專運樣將論報邊見頭戰機電話車東西門見間幾萬億給讓從眾創業積極嚴實際類較華語離廣術轉熱處備連舉";
    private static final String PUNCTUATION = "，。、；：！？“”‘’（）《》〈〉「」『』【】—…　·〔〕";
    private static final BitSet COMMON = new BitSet(0x10000);

    static {
        (BOTH + SIMPLIFIED + TRADITIONAL + PUNCTUATION).chars().forEach(COMMON::set);
    }

    private CommonCharacters() {}

    /** The part of a text's characters beyond ASCII that are common, from 0 to 1; what no text has weighs against it. */
    static double share(String text) {
        long common = text.chars().filter(COMMON::get).count();
        long odd = text.chars().filter(CommonCharacters::isOdd).count();
        long all = text.chars().filter(c -> c > 0x7F).count();
        return all == 0 ? 0 : (double) (common - 2 * odd) / all;
    }

    /** How many characters are of the kinds that texts are made of. */
    static long usual(String text) {
        return text.chars()
                .filter(c -> c >= ' ' && c < 0x7F
                        || c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || c >= 0x2010 && c < 0x2027
                        || c >= 0x3000 && c < 0x3020
                        || c >= 0x4E00 && c < 0x9FA6
                        || c >= 0xFF00 && c < 0xFF60)
                .count();
    }

    /** Replacement characters, private ones, controls. */
    private static boolean isOdd(int c) {
        return c == 0xFFFD
                || c >= 0xE000 && c <= 0xF8FF
                || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'
                || c >= 0x7F && c < 0xA0;
    }
}
