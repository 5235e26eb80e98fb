/// Who asks, as far as the name of the program says it.
enum Agent {
    /// A person's browser, for all we know; perhaps inside the app of a channel.
    case person(app: Int?)
    /// A program that is known by name, by its place in `Agent.bots`.
    case bot(Int)

    /// Known crawlers by what their names hold, in small letters; more exact names stand first.
    static let bots: [(sign: String, name: String)] = [
        ("googlebot", "Googlebot"), ("google-inspectiontool", "Googlebot"),
        ("googleother", "Googlebot"), ("adsbot-google", "Googlebot"),
        ("mediapartners-google", "Googlebot"), ("feedfetcher-google", "Googlebot"),
        ("bingbot", "Bingbot"), ("bingpreview", "Bingbot"), ("msnbot", "Bingbot"),
        ("baiduspider", "Baiduspider"), ("baidu-", "Baiduspider"), ("sogou", "Sogou"),
        ("360spider", "360Spider"), ("haosouspider", "360Spider"), ("yisouspider", "YisouSpider"),
        ("bytespider", "Bytespider"), ("toutiaospider", "Bytespider"),
        ("petalbot", "PetalBot"), ("aspiegelbot", "PetalBot"), ("yandex", "YandexBot"),
        ("duckduckbot", "DuckDuckBot"), ("duckassistbot", "DuckDuckBot"),
        ("applebot", "Applebot"), ("slurp", "Yahoo Slurp"), ("seznambot", "SeznamBot"),
        ("gptbot", "GPTBot"), ("oai-searchbot", "OAI-SearchBot"), ("chatgpt-user", "ChatGPT-User"),
        ("claudebot", "ClaudeBot"), ("claude-", "ClaudeBot"), ("anthropic", "ClaudeBot"),
        ("perplexity", "PerplexityBot"), ("ccbot", "CCBot"), ("amazonbot", "Amazonbot"),
        ("meta-external", "Meta"), ("facebookexternalhit", "Meta"), ("facebookcatalog", "Meta"),
        ("twitterbot", "Twitterbot"), ("linkedinbot", "LinkedInBot"), ("slackbot", "Slackbot"),
        ("telegrambot", "TelegramBot"), ("whatsapp", "WhatsApp"), ("discordbot", "Discordbot"),
        ("pinterest", "Pinterestbot"), ("redditbot", "Redditbot"), ("skypeuripreview", "Skype"),
        ("ahrefs", "AhrefsBot"), ("semrush", "SemrushBot"), ("mj12bot", "MJ12bot"),
        ("dotbot", "DotBot"), ("dataforseo", "DataForSeoBot"), ("blexbot", "BLEXBot"),
        ("uptimerobot", "UptimeRobot"), ("pingdom", "Pingdom"), ("statuscake", "StatusCake"),
        ("censys", "Censys"), ("zgrab", "zgrab"), ("masscan", "masscan"), ("nmap", "Nmap"),
        ("expanse", "Expanse"), ("palo alto", "Expanse"), ("headlesschrome", "headless browser"),
        ("phantomjs", "headless browser"), ("puppeteer", "headless browser"),
        ("playwright", "headless browser"), ("lighthouse", "Lighthouse"),
        ("curl/", "curl"), ("wget", "wget"), ("python", "Python"), ("scrapy", "Scrapy"),
        ("go-http-client", "Go"), ("java/", "Java"), ("okhttp", "Java"), ("apache-http", "Java"),
        ("libwww-perl", "Perl"), ("node-fetch", "Node.js"), ("axios", "Node.js"),
        ("undici", "Node.js"), ("ruby", "Ruby"), ("php/", "PHP"), ("guzzle", "PHP"),
        ("feedly", "feed reader"), ("inoreader", "feed reader"), ("newsblur", "feed reader"),
        ("freshrss", "feed reader"), ("tiny tiny rss", "feed reader"), ("miniflux", "feed reader"),
        ("feedbin", "feed reader"), ("netnewswire", "feed reader"),
        // Everybody else who says what he is.
        ("bot/", otherBots), ("bot;", otherBots), ("bot)", otherBots), ("-bot", otherBots),
        ("bot ", otherBots), ("bot-", otherBots), ("robot", otherBots), ("spider", otherBots),
        ("crawl", otherBots), ("scan", otherBots), ("monitor", otherBots), ("archiver", otherBots),
        ("fetch", otherBots), ("preview", otherBots), ("validator", otherBots),
        ("checker", otherBots), ("http://", otherBots), ("https://", otherBots),
    ]

    static let otherBots = "other bots"
    /// A program that does not say what it is.
    static let nameless = "no name"

    /// The names of all bots, each once.
    static let botNames: [String] = (bots.map(\.name) + [nameless]).reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
    }

    /// The browsers inside apps, which send no referrer, and their channels.
    static let apps: [(sign: String, channel: String)] = [
        ("micromessenger", "wechat"), ("xiaohongshu", "rednote"), ("__weibo__", "weibo"),
        ("aweme", "douyin"), ("musical_ly", "tiktok"), ("bytedancewebview", "tiktok"),
        ("newsarticle", "toutiao"), ("instagram", "instagram"), ("fban/", "facebook"),
        ("fbav/", "facebook"), ("linkedinapp", "linkedin"), ("zhihuhybrid", "zhihu"),
        ("biliapp", "bilibili"), ("dingtalk", "dingtalk"), ("reddit/", "reddit"),
    ]

    /// - Parameter text: empty when the program gives no name.
    init(_ text: String) {
        if !text.utf8.contains(where: { $0 > 0x20 }) {
            self = .bot(Self.botNames.count - 1)
        } else if let sign = Self.botSigns.earliest(in: text) {
            self = .bot(Self.botPlaces[sign])
        } else {
            self = .person(app: Self.appSigns.earliest(in: text).flatMap { Self.appChannels[$0] })
        }
    }

    private static let botSigns = Signs(bots.map(\.sign))
    private static let botPlaces = bots.map { bot in botNames.firstIndex(of: bot.name) ?? 0 }
    private static let appSigns = Signs(apps.map(\.sign))
    private static let appChannels = apps.map { Channel.place(of: $0.channel) }
}
