package dangjian.indexer.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the article of a web page and takes away what is around it. What names itself navigation, comments or the like goes if it is mostly links or little text;
 * then the smallest part that holds nearly all sentences is the article. In doubt more is kept.
 */
final class HtmlArticle {

    private static final String NOT_TEXT =
            "script, style, noscript, template, button, select, input, textarea, iframe, object, svg, canvas, head,"
                    + " [hidden], [aria-hidden=true], [role=navigation], [role=search], nav, dialog";
    private static final Pattern HIDDEN =
            Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND = Pattern.compile(
            "(?:^|[\\s_-])(?:nav\\w*|menu\\w*|bread\\w*|crumbs?|foot\\w*|side\\w*|share\\w*|bdshare\\w*|social|comments?\\w*|pinglun|relat\\w*|recommend\\w*"
                    + "|xgwz|xiangguan|tuijian|copyright|banquan|pag(?:er|ination|ing)|toolbar|login|search\\w*|ads?|advert\\w*|hot\\w*|rank\\w*|links?|friend\\w*|topbar|location|weizhi|position)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATED = Pattern.compile(
            "[ \\u3000]*(?:相关(?:资源|推荐|文档|搜索|阅读|文章|新闻|链接|稿件|资讯|报道|内容)|推荐(?:阅读|文章|新闻)|(?:热门|最新|为您|猜你|编辑|热点)(?:推荐|文章|新闻|喜欢|排行|资讯|阅读)|延伸阅读|更多(?:新闻|文章|内容)"
                    + "|上一[篇条页].*|下一[篇条页].*|分享到.*|分享至.*|扫一扫.*|(?:网友|用户|发表|全部|最新|我要|文章)评论.*|评论[（(]?[0-9]*[）)]?|友情链接.*|【?(?:关闭窗口|打印本页|返回顶部|我要纠错).*)[：: \\u3000>»更多]*");
    private static final double MOSTLY_LINKS = 0.4;
    private static final double LITTLE = 0.3;
    private static final double NEARLY_ALL = 0.92;
    private static final int FEW = 200;
    private static final int PROSE = 25;

    private HtmlArticle() {}

    /** The part of the page to read; the page is changed. */
    static Element in(Document page) {
        page.select(NOT_TEXT).remove();
        page.select("[style]").stream()
                .filter(element -> HIDDEN.matcher(element.attr("style")).find())
                .toList()
                .forEach(Element::remove);
        Element body = page.body();
        removeAround(body);
        removeRelated(body);
        Element root = marked(body).orElseGet(() -> densest(body));
        if (root != body) {
            keepTitle(body, root);
        }
        return root;
    }

    private static void removeAround(Element body) {
        int all = body.text().length();
        for (Element element : body.select("header, footer, aside, [class], [id], [role=banner], [role=contentinfo]")) {
            boolean named = AROUND.matcher(element.className()).find()
                    || AROUND.matcher(element.id()).find()
                    || List.of("header", "footer", "aside").contains(element.normalName())
                    || element.hasAttr("role");
            boolean isPart = element != body
                    && !List.of("html", "body", "article", "main").contains(element.normalName());
            if (named && isPart && element.selectFirst("h1, article, main") == null) {
                int length = element.text().length();
                boolean links = linked(element) > MOSTLY_LINKS * length;
                boolean footer = element.normalName().equals("footer") && element.closest("article, main") == null;
                if (links
                        || footer && length < LITTLE * all
                        || length < LITTLE * all && prose(element) <= LITTLE * length
                        || isComments(element) && prose(element) < prose(body) / 2) {
                    element.remove();
                }
            }
        }
    }

    private static boolean isComments(Element element) {
        String name = element.className() + " " + element.id();
        return Pattern.compile("comment|pinglun|relat|recommend", Pattern.CASE_INSENSITIVE)
                .matcher(name)
                .find();
    }

    /** Takes away headings like 相关推荐 with the lists of links below them. */
    private static void removeRelated(Element body) {
        for (Element element : body.getAllElements()) {
            String text = element.ownText().strip();
            boolean heads = !text.isEmpty()
                            && RELATED.matcher(text).matches()
                            && element.text().length() < 60
                    || element != body
                            && element.childrenSize() > 0
                            && element.childrenSize() <= 3
                            && RELATED.matcher(element.text()).matches();
            if (!heads || element.parent() == null) {
                continue;
            }
            Element next = element.nextElementSibling();
            while (next != null && isLinks(next)) {
                Element after = next.nextElementSibling();
                next.remove();
                next = after;
            }
            Element parent = element.parent();
            element.remove();
            while (parent != null && parent != body && isLinks(parent)) {
                Element above = parent.parent();
                parent.remove();
                parent = above;
            }
        }
    }

    private static boolean isLinks(Element element) {
        int length = element.text().length();
        return linked(element) > 0.6 * length || length == 0;
    }

    private static Optional<Element> marked(Element body) {
        int all = prose(body);
        for (String name : List.of("article", "main", "[role=main]", "[itemprop=articleBody]")) {
            Elements found = body.select(name);
            if (found.size() == 1 && found.get(0).hasText() && prose(found.get(0)) * 2 >= all) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** Goes down from the body as long as one part holds nearly all sentences. */
    private static Element densest(Element body) {
        int all = prose(body);
        Element root = body;
        if (all < FEW) {
            return root;
        }
        boolean deeper = true;
        while (deeper) {
            deeper = false;
            for (Element child : root.children()) {
                if (!HtmlBlocks.isText(child) && prose(child) >= NEARLY_ALL * all) {
                    root = child;
                    deeper = true;
                    break;
                }
            }
        }
        keepSentences(body, root);
        return root;
    }

    /** What lies beside the article and has sentences belongs to it after all, as does what stands between its title and it. */
    private static void keepSentences(Element body, Element root) {
        Element at = root;
        while (at != body && at.parent() != null) {
            Element parent = at.parent();
            for (Element sibling : List.copyOf(parent.children())) {
                if (sibling != at && prose(sibling) > 0 && !isLinks(sibling) && !isFootLine(sibling.text())) {
                    if (sibling.elementSiblingIndex() < at.elementSiblingIndex()) {
                        root.prependChild(sibling);
                    } else {
                        root.appendChild(sibling);
                    }
                }
            }
            at = parent;
        }
    }

    private static boolean isFootLine(String text) {
        return text.contains("版权所有") || text.contains("ICP备") || text.contains("网安备") || text.contains("技术支持");
    }

    private static void keepTitle(Element body, Element root) {
        if (root.selectFirst("h1") != null) {
            return;
        }
        Elements titles = body.select("h1");
        if (!titles.isEmpty()) {
            Element title = titles.last();
            Element below = title.nextElementSibling();
            root.prependChild(title);
            while (below != null
                    && below != root
                    && !below.getElementsByTag("h1").contains(root)
                    && below.text().length() < 120
                    && !below.getAllElements().contains(root)
                    && linked(below) * 2 <= below.text().length()) {
                Element next = below.nextElementSibling();
                title.after(below);
                title = below;
                below = next;
            }
        }
    }

    private static int linked(Element element) {
        return element.getElementsByTag("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
    }

    /** The characters in lines that read like sentences and are no links. */
    private static int prose(Element element) {
        int sum = 0;
        for (Element each : element.getAllElements()) {
            String own = each.ownText();
            boolean sentence = own.length() >= PROSE || own.indexOf('。') >= 0;
            if (sentence && each.closest("a") == null) {
                sum += own.length();
            }
        }
        return sum;
    }
}
