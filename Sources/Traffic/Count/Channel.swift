/// Where a reader came from.
package struct Channel: Sendable, Equatable {
    package let id: String
    package let zh: String
    package let en: String

    /// No referrer and no mark in the link.
    package static let direct = 0
    /// From another page of the site.
    package static let inside = 1
    /// A site that has no channel of its own.
    static let elsewhere = 2
    /// A link with a source that has no channel of its own.
    static let tagged = 3
    /// What came when there was no room to count it apart.
    static let uncounted = 4

    package static let all: [Channel] = [
        Channel(id: "direct", zh: "直接打开，或来源不明", en: "typed in, or not told"),
        Channel(id: "inside", zh: "站内", en: "from another page here"),
        Channel(id: "elsewhere", zh: "其他网站", en: "other sites"),
        Channel(id: "tagged", zh: "其他带来源的链接", en: "other links with a source"),
        Channel(id: "uncounted", zh: "未分开统计", en: "not counted apart"),
        Channel(id: "rednote", zh: "小红书", en: "RedNote"),
        Channel(id: "wechat", zh: "微信", en: "WeChat"),
        Channel(id: "weibo", zh: "微博", en: "Weibo"),
        Channel(id: "douyin", zh: "抖音", en: "Douyin"),
        Channel(id: "zhihu", zh: "知乎", en: "Zhihu"),
        Channel(id: "bilibili", zh: "哔哩哔哩", en: "Bilibili"),
        Channel(id: "toutiao", zh: "今日头条", en: "Toutiao"),
        Channel(id: "douban", zh: "豆瓣", en: "Douban"),
        Channel(id: "qq", zh: "QQ", en: "QQ"),
        Channel(id: "dingtalk", zh: "钉钉", en: "DingTalk"),
        Channel(id: "baidu", zh: "百度", en: "Baidu"),
        Channel(id: "search", zh: "其他搜索引擎", en: "other search engines"),
        Channel(id: "google", zh: "Google", en: "Google"),
        Channel(id: "bing", zh: "必应", en: "Bing"),
        Channel(id: "assistants", zh: "AI助手", en: "AI assistants"),
        Channel(id: "email", zh: "电子邮件", en: "e-mail"),
        Channel(id: "print", zh: "印刷品", en: "print"),
        Channel(id: "partner", zh: "合作网站", en: "partner sites"),
        Channel(id: "facebook", zh: "Facebook", en: "Facebook"),
        Channel(id: "instagram", zh: "Instagram", en: "Instagram"),
        Channel(id: "x", zh: "X", en: "X"),
        Channel(id: "linkedin", zh: "LinkedIn", en: "LinkedIn"),
        Channel(id: "reddit", zh: "Reddit", en: "Reddit"),
        Channel(id: "youtube", zh: "YouTube", en: "YouTube"),
        Channel(id: "tiktok", zh: "TikTok", en: "TikTok"),
        Channel(id: "pinterest", zh: "Pinterest", en: "Pinterest"),
    ]

    static func place(of id: String) -> Int? { all.firstIndex { $0.id == id } }

    /// The channel of a host, by the longest end of its name that is known; nil for others.
    static func ofHost(_ host: String) -> Int? {
        var name = host[...]
        while true {
            if let id = hosts[String(name)] { return place(of: id) }
            // The national ones of a search engine: google.co.uk.
            if name.hasPrefix("google.") { return place(of: "google") }
            if name.hasPrefix("yandex.") || name.hasPrefix("yahoo.") { return place(of: "search") }
            guard let dot = name.firstIndex(of: ".") else { return nil }
            name = name[name.index(after: dot)...]
        }
    }

    /// The channel that `utm_source` names; nil for others.
    static func ofSource(_ source: String) -> Int? {
        let name = source.lowercased()
        return place(of: sources[name] ?? name) ?? ofHost(name)
    }

    private static let sources = [
        "xiaohongshu": "rednote", "xhs": "rednote", "小红书": "rednote", "redbook": "rednote",
        "weixin": "wechat", "wx": "wechat", "微信": "wechat", "公众号": "wechat", "mp": "wechat",
        "微博": "weibo", "抖音": "douyin", "知乎": "zhihu", "b站": "bilibili",
        "newsletter": "email", "edm": "email", "mail": "email", "邮件": "email",
        "poster": "print", "qr": "print", "qrcode": "print", "flyer": "print", "海报": "print",
        "印刷": "print", "twitter": "x", "fb": "facebook", "ig": "instagram",
        "chatgpt.com": "assistants",
        "direct": "tagged", "inside": "tagged", "uncounted": "tagged",
    ]

    private static let hosts = [
        "xiaohongshu.com": "rednote", "xhslink.com": "rednote", "rednote.com": "rednote",
        "weixin.qq.com": "wechat", "servicewechat.com": "wechat", "wechat.com": "wechat",
        "com.tencent.mm": "wechat", "weibo.com": "weibo", "weibo.cn": "weibo", "t.cn": "weibo",
        "douyin.com": "douyin", "iesdouyin.com": "douyin", "zhihu.com": "zhihu",
        "bilibili.com": "bilibili", "b23.tv": "bilibili", "toutiao.com": "toutiao",
        "douban.com": "douban", "qq.com": "qq", "dingtalk.com": "dingtalk", "baidu.com": "baidu",
        "sogou.com": "search", "so.com": "search", "sm.cn": "search", "duckduckgo.com": "search",
        "ecosia.org": "search", "qwant.com": "search", "search.brave.com": "search",
        "startpage.com": "search", "naver.com": "search", "seznam.cz": "search",
        "bing.com": "bing", "com.google.android.googlequicksearchbox": "google",
        "chatgpt.com": "assistants", "chat.openai.com": "assistants",
        "perplexity.ai": "assistants", "claude.ai": "assistants",
        "copilot.microsoft.com":
            "assistants", "gemini.google.com": "assistants", "doubao.com": "assistants",
        "kimi.com": "assistants", "kimi.moonshot.cn": "assistants", "deepseek.com": "assistants",
        "yuanbao.tencent.com": "assistants", "tongyi.com": "assistants",
        "mail.google.com": "email", "mail.qq.com": "email", "mail.163.com": "email",
        "mail.126.com": "email", "outlook.live.com": "email", "com.google.android.gm": "email",
        "facebook.com": "facebook", "fb.me": "facebook", "instagram.com": "instagram",
        "threads.net": "instagram", "twitter.com": "x", "x.com": "x", "t.co": "x",
        "linkedin.com": "linkedin", "lnkd.in": "linkedin", "reddit.com": "reddit",
        "youtube.com": "youtube", "youtu.be": "youtube", "tiktok.com": "tiktok",
        "pinterest.com": "pinterest", "pin.it": "pinterest",
    ]
}
