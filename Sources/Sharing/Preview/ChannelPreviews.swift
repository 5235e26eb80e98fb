internal import YongKit

/// What each channel would show, and beside it what is copied there.
extension KitPreview {
    mutating func writeRedNote() {
        guard let caption = parts.caption else { return }
        heading(Channel.rednote.name)
        html +=
            "<div class=\"columns\">\n<div class=\"phone\" tabindex=\"0\" role=\"group\" aria-label=\"RedNote\">\n"
        if parts.cards.isEmpty {
            html += "<p class=\"swipe-none ui\">\(PreviewWords.noPicture.html)</p>\n"
        } else {
            html +=
                "<div class=\"swipe\" tabindex=\"0\" role=\"group\" aria-label=\"\(PreviewWords.swipe.zh) / \(PreviewWords.swipe.en)\">\n"
            for (index, card) in parts.cards.enumerated() {
                html += "<img src=\"\(escaped(card.path))\" width=\"1080\" height=\"1440\""
                html += " alt=\"\(index + 1) / \(parts.cards.count)\">\n"
            }
            html += "</div>\n"
        }
        html += "<div class=\"note\"><h4>\(escaped(caption.title))</h4>\n<p>"
        html += Self.marked(caption.body, caption.hashtags)
        html += "</p></div>\n</div>\n<div>\n"
        box(
            .title, caption.title, count: RedNoteLimits.titleCount(caption.title),
            limit: RedNoteLimits.title)
        box(
            .caption, caption.body, count: RedNoteLimits.bodyCount(caption.body),
            limit: RedNoteLimits.body)
        box(
            .tags, caption.hashtags.map { "#" + $0 }.joined(separator: " "),
            count: caption.hashtags.count,
            limit: kit.language == .both
                ? RedNoteLimits.hashtagsOfTwo.upperBound : RedNoteLimits.hashtags.upperBound)
        if !parts.cards.isEmpty {
            html += "<p class=\"small ui\">\(PreviewWords.cards.html) "
            html += "\(parts.cards.count) / \(RedNoteLimits.cards)</p>\n"
        }
        html += "</div>\n</div>\n"
    }

    /// The caption as the app shows it: its hashtags in blue.
    private static func marked(_ body: String, _ hashtags: [String]) -> String {
        let line = hashtags.map { "#" + $0 }.joined(separator: " ")
        guard !line.isEmpty, body.hasSuffix(line) else { return HTMLText.escaped(body) }
        return HTMLText.escaped(String(body.dropLast(line.count)))
            + "<span class=\"hash\">\(HTMLText.escaped(line))</span>"
    }

    mutating func writeWeChat() {
        guard let article = parts.article else { return }
        heading(Channel.wechat.name)
        html +=
            "<div class=\"columns\">\n<div>\n<div class=\"phone\" tabindex=\"0\" role=\"group\" aria-label=\"WeChat\">\n"
        html += "<div class=\"account\"><h4>\(escaped(article.title))</h4>"
        html += "<p class=\"small\">\(escaped(article.author))</p></div>\n"
        // Its own markup: everything in it was escaped when it was made.
        html +=
            "<div class=\"article\" id=\"article\">\n\(article.html)</div>\n</div>\n</div>\n<div>\n"
        html += "<p class=\"text-head\">"
        button(.copyArticle, copies: "article", isRich: true)
        html +=
            " <span class=\"count\">\(article.characters) / \(WeChatLimits.characters)</span></p>\n"
        box(.title, article.title, count: article.title.count, limit: WeChatLimits.title)
        box(.author, article.author, count: article.author.count, limit: WeChatLimits.author)
        box(.digest, article.digest, count: article.digest.count, limit: WeChatLimits.digest)
        box(.source, article.source)
        writePictures(article)
        writeCovers()
        html += "</div>\n</div>\n"
    }

    private mutating func writePictures(_ article: WeChatArticle) {
        guard !article.pictures.isEmpty else { return }
        heading(.pictures)
        html += "<p class=\"small ui\">\(PreviewWords.upload.html)</p>\n<ol class=\"shots\">\n"
        for (index, picture) in article.pictures.enumerated() {
            html += "<li>"
            if let file = parts.pictures.indices.contains(index) ? parts.pictures[index] : nil {
                html += "<img src=\"\(escaped(file))\" alt=\"\">"
            }
            html += "［图\(index + 1)］\(escaped(picture.alternative))</li>\n"
        }
        html += "</ol>\n"
    }

    private mutating func writeCovers() {
        let pictures =
            kit.files(below: "wechat/cover-").map { ($0, PreviewWords.cover) }
            + kit.files(below: "print/").map { ($0, PreviewWords.poster) }
        guard !pictures.isEmpty else { return }
        heading(.covers)
        html += "<div class=\"covers\">\n"
        for (file, word) in pictures {
            html += "<figure><img src=\"\(escaped(file.path))\" alt=\"\">"
            html += "<figcaption class=\"small\"><span class=\"ui\">\(word.html)</span> "
            html += "\(escaped(file.path))</figcaption></figure>\n"
        }
        html += "</div>\n"
    }

    mutating func writeOpenGraph() {
        heading(Channel.og.name)
        html += "<div class=\"columns\">\n<div>\n"
        for language in kit.language.languages {
            guard let text = kit.page.text(in: language) else { continue }
            html += "<div class=\"og\" lang=\"\(language.tag)\">\n"
            if let file = kit.files(below: "og/\(language.code).").first {
                html +=
                    "<img src=\"\(escaped(file.path))\" width=\"1200\" height=\"630\" alt=\"\">\n"
            }
            html += "<div><span class=\"small\">\(escaped(Self.host(of: text.address)))</span>"
            html +=
                "<strong>\(escaped(text.title))</strong>\(escaped(text.summary ?? ""))</div>\n</div>\n"
        }
        html += "</div>\n<div>\n"
        for text in kit.texts where text.channel == .og {
            let word: PreviewWords =
                switch text.part {
                case .title: .title
                case .address: .link
                default: .summary
                }
            box(word, text.text, count: text.limit == nil ? nil : text.count, limit: text.limit)
        }
        html += "</div>\n</div>\n"
    }

    private static func host(of address: String) -> String {
        String(address.split(separator: "/").dropFirst().first ?? "")
    }
}
