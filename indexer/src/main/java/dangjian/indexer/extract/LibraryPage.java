package dangjian.indexer.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a document library (文库): an article with what the library put around it. Recognised by the fields a library prints (上传人、文档编号、上传时间……);
 * then its buttons, previews and lists of other documents are left out, the fields become properties, and its page marks become page numbers.
 */
final class LibraryPage {

    private static final int LONGEST_FURNITURE = 200;
    private static final int LONGEST_TITLE = 100;
    private static final String PAGE_OF = "第[ ]*([0-9]{1,4})[ ]*页[ ]*[/／,，|]?[ ]*共[ ]*[0-9]{1,4}[ ]*页";
    private static final Pattern PAGE_MARK = Pattern.compile(PAGE_OF);
    private static final Pattern SHARED = Pattern.compile("《(.{2,100}?)》由会员(?:上传)?分享.*");
    private static final Pattern PREVIEW = Pattern.compile("(.{2,100}?)_第[ ]*[0-9]{1,4}[ ]*页");
    private static final Pattern BUTTONS = Pattern.compile(
            "(?:(?:返回|下载|相关|举报|收藏|分享|打印|全屏|预览|放大|缩小|点赞|评论|立即下载|免费下载|下载文档|加入收藏|举报文档"
                    + "|上一页|下一页|首页|末页|登录|注册|会员|客服|手机版|电脑版|展开阅读全文|展开全文|查看全文|点击展开|收起|资源描述|文档描述|文档介绍|文档预览|内容摘要|返回顶部|分享到[：:]?)[ \\u3000\\t|｜>»]*)+");
    private static final Pattern OFFERS = Pattern.compile(
            "亲[,，].*|.*全部预览完.*|.*更多相关.*搜索.*|.*还剩[ ]*[0-9]+[ ]*页.*|(?:当前|您的|您现在的|所在)位置[：:].*|.*(?:ICP[备证]|公网安备|版权所有|经营许可证).*");
    private static final Pattern REST = Pattern.compile(
            "(?:相关(?:资源|推荐|文档|搜索|阅读|文章|下载|资料|内容)|猜你喜欢|你可能(?:还)?(?:喜欢|关注).{0,6}|(?:为您|为你|热门|精品|编辑)?推荐(?:文档|资源|阅读|内容)?|(?:热门|最新|同类|本类)(?:文档|资源|文章)|大家都在看|(?:网友|用户|发表|全部|最新)评论)"
                    + "[ \\u3000]*[：:]?[ \\u3000]*(?:更多)?[ >»]*");

    private final ExtractedText page;
    private final LibraryFields fields;
    private final String title;

    private LibraryPage(ExtractedText page, LibraryFields fields) {
        this.page = page;
        this.fields = fields;
        this.title = title();
    }

    /** The article of such a page; any other text as it is. */
    static ExtractedText unwrap(ExtractedText page) {
        return LibraryFields.in(page.blocks())
                .map(fields -> new LibraryPage(page, fields).article())
                .orElse(page);
    }

    private ExtractedText article() {
        List<Block> body = numbered(body());
        if (body.isEmpty()) {
            return page;
        }
        List<Block> blocks = new ArrayList<>();
        if (!title.isEmpty()) {
            blocks.add(new Block(Block.Type.TITLE, 0, title, body.get(0).page()));
        }
        blocks.addAll(ChunkedArticle.joined(body, title));
        Map<String, String> properties = new HashMap<>(page.properties());
        properties.putAll(fields.values());
        if (!title.isEmpty()) {
            properties.put("dc:title", title);
        }
        return new ExtractedText(page.format(), page.mediaType(), blocks, pages(), properties);
    }

    private OptionalInt pages() {
        String told = fields.values().getOrDefault("library:pages", "");
        Matcher number = Pattern.compile("([0-9]{1,5})[ ]*页?").matcher(told);
        return page.pages().isPresent() || !number.matches()
                ? page.pages()
                : OptionalInt.of(Math.max(1, Integer.parseInt(number.group(1))));
    }

    /** What the page names as its title, or what the library calls the document, or the line above the fields. */
    private String title() {
        List<Block> above = page.blocks().subList(0, fields.first());
        Optional<String> marked = above.stream()
                .filter(block -> block.type() == Block.Type.TITLE)
                .map(Block::text)
                .reduce((one, other) -> other);
        return marked.or(() -> called(SHARED))
                .or(() -> called(PREVIEW))
                .or(() -> above.stream()
                        .filter(block -> block.text().length() <= LONGEST_TITLE && !isFurniture(block.text()))
                        .map(Block::text)
                        .reduce((one, other) -> isAtHead() ? other : one))
                .orElse("");
    }

    private Optional<String> called(Pattern pattern) {
        return page.blocks().stream()
                .map(block -> pattern.matcher(block.text()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }

    private boolean isAtHead() {
        long before = page.blocks().subList(0, fields.first()).stream()
                .mapToLong(block -> block.text().length())
                .sum();
        long after = page.blocks().subList(fields.last() + 1, page.blocks().size()).stream()
                .mapToLong(block -> block.text().length())
                .sum();
        return after >= before;
    }

    /** The blocks of the article with the page marks between them. */
    private List<Block> body() {
        List<Block> all = page.blocks();
        List<Block> side = isAtHead() ? all.subList(fields.last() + 1, all.size()) : all.subList(0, fields.first());
        List<Block> body = new ArrayList<>();
        boolean hasText = false;
        for (Block block : side) {
            if (hasText && REST.matcher(block.text().strip()).matches()) {
                break;
            }
            boolean mark = PAGE_MARK.matcher(block.text()).matches();
            if (mark || !isFurniture(block.text()) && !block.text().equals(title)) {
                body.add(block);
                hasText |= !mark;
            }
        }
        return body;
    }

    private static boolean isFurniture(String text) {
        return text.length() <= LONGEST_FURNITURE
                && (BUTTONS.matcher(text).matches()
                        || OFFERS.matcher(text).matches()
                        || SHARED.matcher(text).matches()
                        || PREVIEW.matcher(text).matches()
                        || REST.matcher(text).matches()
                        || PAGE_MARK.matcher(text).matches());
    }

    /** Without the page marks; where they stood above or below the text of their pages, the blocks have their numbers. */
    private static List<Block> numbered(List<Block> body) {
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            if (PAGE_MARK.matcher(body.get(i).text()).matches()) {
                marks.add(i);
            }
        }
        boolean between = false;
        for (int i = 1; i < marks.size(); i++) {
            between |= marks.get(i) - marks.get(i - 1) > 1;
        }
        boolean below = !marks.isEmpty() && marks.get(0) > 0 && marks.getLast() == body.size() - 1;
        List<Block> numbered = new ArrayList<>();
        OptionalInt number = OptionalInt.empty();
        int next = 0;
        for (int i = 0; i < body.size(); i++) {
            boolean isMark = next < marks.size() && marks.get(next) == i;
            if (isMark) {
                number = number(body.get(i));
                next++;
                continue;
            }
            OptionalInt own = !between
                    ? OptionalInt.empty()
                    : !below ? number : next < marks.size() ? number(body.get(marks.get(next))) : number;
            Block block = body.get(i);
            numbered.add(own.isPresent() ? new Block(block.type(), block.level(), block.text(), own) : block);
        }
        return numbered;
    }

    private static OptionalInt number(Block mark) {
        Matcher matcher = PAGE_MARK.matcher(mark.text());
        return matcher.matches()
                ? OptionalInt.of(Math.max(1, Integer.parseInt(matcher.group(1))))
                : OptionalInt.empty();
    }
}
