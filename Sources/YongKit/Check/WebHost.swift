/// The host of an address of the web.
struct WebHost {
    let name: String

    /// Nil for an address on the same host, and for one that is no address of the web.
    init?(_ address: String) {
        var rest = address.drop { $0.isWhitespace }
        let scheme = rest.prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
        }
        if !scheme.isEmpty, rest.dropFirst(scheme.count).first == ":" {
            guard ["http", "https", "ws", "wss", "ftp"].contains(scheme.lowercased()) else {
                return nil
            }
            rest = rest.dropFirst(scheme.count + 1)
        }
        // Browsers take `\\` for `/`.
        guard rest.prefix(2).count == 2, rest.prefix(2).allSatisfy({ $0 == "/" || $0 == "\\" })
        else { return nil }
        var host = rest.dropFirst(2).prefix { !"/\\?#".contains($0) }
        // `bank.example@evil.example` is evil.example.
        if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
        if host.first == "[" {
            host = host.prefix { $0 != "]" }.dropFirst()
        } else {
            host = host.prefix { $0 != ":" }
        }
        if host.last == "." { host.removeLast() }
        guard !host.isEmpty else { return nil }
        name = host.lowercased()
    }

    func isOf(_ address: PublishedAddress) -> Bool { WebHost(address.origin)?.name == name }

    var isBlockedInChina: Bool {
        let labels = name.split(separator: ".")
        return labels.indices.contains {
            Self.blocked.contains(labels[$0...].joined(separator: "."))
        }
    }

    /// Hosts and all below them.
    private static let blocked: Set<String> = [
        "google.com", "googleapis.com", "gstatic.com", "googletagmanager.com",
        "google-analytics.com", "googleusercontent.com", "ggpht.com", "goo.gl", "recaptcha.net",
        "youtube.com", "youtu.be", "youtube-nocookie.com", "ytimg.com", "googlevideo.com",
        "blogger.com", "blogspot.com", "vimeo.com", "vimeocdn.com", "dailymotion.com",
        "facebook.com", "facebook.net", "fbcdn.net", "fb.com", "instagram.com",
        "cdninstagram.com", "whatsapp.com", "threads.net", "messenger.com", "twitter.com", "x.com",
        "t.co", "twimg.com", "tiktok.com", "tiktokcdn.com", "reddit.com", "redd.it",
        "pinterest.com", "pinimg.com", "tumblr.com", "medium.com", "discord.com", "telegram.org",
        "t.me", "signal.org", "quora.com", "soundcloud.com", "spotify.com", "twitch.tv",
        "wikipedia.org", "wikimedia.org", "archive.org", "dropbox.com", "cdn.jsdelivr.net",
        "raw.githubusercontent.com", "nytimes.com", "wsj.com", "bbc.com", "bbc.co.uk",
        "theguardian.com", "washingtonpost.com", "bloomberg.com", "reuters.com", "economist.com",
        "ft.com", "time.com", "nbcnews.com", "dw.com", "rfi.fr", "disqus.com", "gravatar.com",
        "typekit.net", "use.fontawesome.com", "duckduckgo.com", "openai.com", "chatgpt.com",
        "huggingface.co", "patreon.com", "substack.com", "slideshare.net", "scribd.com",
    ]
}
