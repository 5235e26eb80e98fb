/// The words of the preview page, in both languages: a switch on the page shows one.
enum PreviewWords: String {
    case title, copy, copied, selected, cards, caption, tags, article, copyArticle, pictures, author
    case digest, source, covers, poster, notices, files, summary, language, nothing, swipe
    case upload, noPicture, tooLong, channelPage, cover, link

    var zh: String {
        switch self {
        case .title: "标题"
        case .copy: "复制"
        case .copied: "已复制"
        case .selected: "已选中，按Ctrl+C或长按复制"
        case .cards: "卡片"
        case .caption: "正文"
        case .tags: "话题"
        case .article: "文章"
        case .copyArticle: "复制全文（带格式）"
        case .pictures: "要上传的图片，按顺序"
        case .author: "作者"
        case .digest: "摘要"
        case .source: "“阅读原文”的地址"
        case .covers: "封面"
        case .poster: "海报"
        case .notices: "需要知道的"
        case .files: "文件"
        case .summary: "简介"
        case .language: "界面语言"
        case .nothing: "没有要改的。"
        case .swipe: "左右滑动看卡片"
        case .upload: "在编辑器里把虚线框换成这些图片"
        case .noPicture: "没有图片"
        case .tooLong: "太长"
        case .channelPage: "素材包"
        case .cover: "封面"
        case .link: "链接"
        }
    }

    var en: String {
        switch self {
        case .title: "Title"
        case .copy: "Copy"
        case .copied: "Copied"
        case .selected: "Selected: press Ctrl+C, or hold to copy"
        case .cards: "Cards"
        case .caption: "Caption"
        case .tags: "Hashtags"
        case .article: "Article"
        case .copyArticle: "Copy all, with its look"
        case .pictures: "Pictures to upload, in this order"
        case .author: "Author"
        case .digest: "Digest"
        case .source: "Address of 阅读原文"
        case .covers: "Covers"
        case .poster: "Poster"
        case .notices: "What to know"
        case .files: "Files"
        case .summary: "Summary"
        case .language: "Language of this page"
        case .nothing: "Nothing to mend."
        case .swipe: "Swipe to see all cards"
        case .upload: "Put them in the place of the dashed boxes in the editor"
        case .noPicture: "No picture"
        case .tooLong: "too long"
        case .channelPage: "Kit"
        case .cover: "Cover"
        case .link: "Link"
        }
    }

    /// Both, of which the page shows one.
    var html: String { "<span lang=\"zh-Hans\">\(zh)</span><span lang=\"en\">\(en)</span>" }
}
