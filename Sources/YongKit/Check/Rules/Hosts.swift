internal import Markdown

extension RuleSubject {
    /// What a document loads from other hosts.
    static let thirdParties = RuleSubject(
        rules: [
            CheckRule(
                id: "third-party", group: .reach, severity: .error,
                title: Wording(en: "a page loads something from another host", zh: "页面从别的网站加载内容"),
                why: Wording(
                    en:
                        "The other host learns who reads the page, can change it, and may not load in "
                        + "mainland China: then the page waits, or stays empty.",
                    zh: "对方能知道谁在看、能改动内容，在中国大陆还可能加载不了，页面就卡住或空白。"),
                found: "<script src=\"https://cdn.jsdelivr.net/…\">",
                fine: "<script src=\"/assets/site.js\">",
                fix: Wording(
                    en: "put the file into Theme/assets, or link instead of embedding",
                    zh: "把文件放进Theme/assets，或改为链接"),
                source: "W3C, CSP Level 3; 个人信息保护法", isOfTemplates: true)
        ],
        look: .document { document, findings in
            guard let html = document.html else { return }
            for resource in html.resources where document.leadsAway(resource) {
                let address = document.string(resource)
                guard let host = WebHost(address), !host.isOf(document.address) else { continue }
                findings.report(
                    .thirdParty(host.name, isBlocked: host.isBlockedInChina),
                    at: document.location)
            }
        })

    /// Links that a reader in mainland China cannot follow.
    static let hosts = RuleSubject(
        rules: [
            CheckRule(
                id: "host-blocked", group: .reach, severity: .note,
                title: Wording(
                    en: "a link leads to a host that does not load in mainland China",
                    zh: "链接的网站在中国大陆打不开"),
                why: Wording(
                    en:
                        "Readers there see an error after a minute. Looked for on sites with an ICP "
                        + "filing number, and wherever site.yml gives the rule a weight.",
                    zh: "读者等一分钟后只看到报错。填了备案号的网站会查；其他网站在site.yml里设了这条规则才查。"),
                found: "[影片](https://www.youtube.com/watch?v=…)",
                fine: "[影片](https://www.bilibili.com/video/…)",
                fix: Wording(
                    en:
                        "link a copy that loads there too, or say what it is for those who cannot see it",
                    zh: "改链接国内能打开的来源，或说明内容是什么"),
                source: "Great Firewall reports of GreatFire.org")
        ],
        look: .page { page, findings in
            let settings = page.site.settings
            guard
                settings.icp != nil
                    || settings.checks.contains(where: { $0.rule.value == "host-blocked" })
            else { return }
            for language in page.languages {
                guard let body = page.bodies.bodies[language] else { continue }
                for (index, reference) in body.document.references.enumerated()
                where reference.kind == .link {
                    guard let host = WebHost(reference.destination), host.isBlockedInChina,
                        let place = page.location(ofReference: index, in: language)
                    else { continue }
                    findings.report(.hostBlocked(host.name), at: place)
                }
            }
        })
}

/// The host of an address of the web.
struct WebHost {
    let name: String

    /// Nil for an address on the same host.
    init?(_ address: String) {
        var rest = address[...]
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
        } else {
            guard let scheme = rest.firstRange(of: "://") else { return nil }
            rest = rest[scheme.upperBound...]
        }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
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
