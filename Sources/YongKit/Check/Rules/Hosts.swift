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
            var addresses = (document.html?.resources ?? []).filter(document.leadsAway)
                .map(document.string)
            addresses += document.addressesInStyles
            for address in addresses {
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

extension CheckedDocument {
    /// What a style sheet, or the styles of a page, load.
    fileprivate var addressesInStyles: [String] {
        if let html, let bytes {
            return bytes.withUnsafeBufferPointer { text in
                html.styles.flatMap { StyleAddresses.found(in: text, $0) }.map {
                    String(decoding: text[$0], as: UTF8.self)
                }
            }
        }
        guard isStyleSheet, let bytes = bytes ?? file.flatMap({ try? readFile($0).bytes }) else {
            return []
        }
        return bytes.withUnsafeBufferPointer { text in
            StyleAddresses.found(in: text, text.indices).map {
                String(decoding: text[$0], as: UTF8.self)
            }
        }
    }

    private var isStyleSheet: Bool {
        switch output.content {
        case .asset, .staticFile, .attachment: output.path.outputFile.hasSuffix(".css")
        default: false
        }
    }
}
