internal import YongKit

/// The kit as its channels would show it, and everything that is copied from it: `index.html`.
struct KitPreview {
    static let file = "index.html"

    private let kit: Kit
    private let parts: KitParts
    private var html = ""
    private var ids = 0

    /// A page that opens from a folder: nothing in it is loaded from elsewhere, and no script runs
    /// but its own.
    static func html(_ kit: Kit, _ parts: KitParts) -> [UInt8] {
        var preview = KitPreview(kit: kit, parts: parts)
        preview.write()
        return Array(preview.html.utf8)
    }

    private init(kit: Kit, parts: KitParts) {
        self.kit = kit
        self.parts = parts
    }
}

/// What a kit was made into, for its preview.
struct KitParts {
    var cards: [KitFile] = []
    var caption: RedNoteCaption?
    var article: WeChatArticle?
    /// Files of the pictures to upload, in their order; nil where one could not be made.
    var pictures: [String?] = []
}

extension KitPreview {
    private var text: ReadText? {
        kit.page.text(in: kit.language.languages[0]) ?? kit.page.texts.first
    }

    private mutating func write() {
        let language = kit.language == .en ? "en" : "zh-Hans"
        let script = SHA256(Array(PreviewAssets.script.utf8)).base64
        let policy =
            "default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'; "
            + "script-src 'sha256-\(script)'; base-uri 'none'; form-action 'none'"
        html += "<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n"
        html += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n"
        html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        html += "<meta name=\"robots\" content=\"noindex\">\n"
        html += "<title>\(escaped(text?.title ?? kit.page.path)) · Yong</title>\n"
        html += "<style>\n\(PreviewAssets.style)</style>\n</head>\n<body>\n"
        writeTop()
        html += "<main>\n"
        writeNotices()
        for channel in kit.channels {
            switch channel {
            case .rednote: writeRedNote()
            case .wechat: writeWeChat()
            case .og: writeOpenGraph()
            }
        }
        writeFiles()
        html += "</main>\n<script>\(PreviewAssets.script)</script>\n</body>\n</html>\n"
    }

    private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    private mutating func writeTop() {
        let isEnglish = kit.language == .en
        html += "<header class=\"top\">\n<div>\n<p class=\"kicker\"><span class=\"ui\">"
        html += PreviewWords.channelPage.html + "</span> \(escaped(kit.page.path))</p>\n"
        html += "<h1>\(escaped(text?.title ?? kit.page.path))</h1>\n</div>\n<fieldset>\n"
        html += "<legend class=\"ui\">\(PreviewWords.language.html)</legend>\n"
        for (id, name, tag, isChosen) in [
            ("in-chinese", "中文", "zh-Hans", !isEnglish), ("in-english", "English", "en", isEnglish),
        ] {
            html += "<label><input type=\"radio\" name=\"ui\" id=\"\(id)\""
            html += isChosen ? " checked" : ""
            html += "> <span lang=\"\(tag)\">\(name)</span></label>\n"
        }
        html += "</fieldset>\n</header>\n"
    }

    private mutating func heading(_ words: Wording) {
        html += "<h2 class=\"ui\"><span lang=\"zh-Hans\">\(words.zh)</span>"
        html += "<span lang=\"en\">\(words.en)</span></h2>\n"
    }

    private mutating func heading(_ word: PreviewWords) {
        html += "<h3 class=\"ui\">\(word.html)</h3>\n"
    }

    private mutating func writeNotices() {
        heading(Wording(en: PreviewWords.notices.en, zh: PreviewWords.notices.zh))
        guard !kit.notices.isEmpty else {
            html += "<p class=\"ui\">\(PreviewWords.nothing.html)</p>\n"
            return
        }
        html += "<ul class=\"notices ui\">\n"
        for notice in kit.notices {
            html += "<li class=\"\(notice.message.severity.rawValue)\"><span lang=\"zh-Hans\">"
            html += escaped(notice.message.wording.zh) + "</span><span lang=\"en\">"
            html += escaped(notice.message.wording.en) + "</span></li>\n"
        }
        html += "</ul>\n"
    }

    /// A text to copy, with its count.
    private mutating func box(
        _ title: PreviewWords, _ text: String, count: Int? = nil, limit: Int? = nil
    ) {
        guard !text.isEmpty else { return }
        ids += 1
        let id = "text-\(ids)"
        html += "<div class=\"text\">\n<div class=\"text-head\"><h3 class=\"ui\">\(title.html)</h3>"
        if let count {
            let isLong = limit.map { count > $0 } ?? false
            html += "<span class=\"count\(isLong ? " count-long" : "")\">\(count)"
            html += limit.map { " / \($0)" } ?? ""
            html += isLong ? " <span class=\"ui\">\(PreviewWords.tooLong.html)</span>" : ""
            html += "</span>"
        }
        button(PreviewWords.copy, copies: id)
        html += "</div>\n<pre id=\"\(id)\">\(escaped(text))</pre>\n</div>\n"
    }

    private mutating func button(
        _ word: PreviewWords, copies id: String, isRich: Bool = false
    ) {
        let (copied, selected) = (PreviewWords.copied, PreviewWords.selected)
        html +=
            "<button type=\"button\" class=\"ui\" data-copy=\"\(id)\"\(isRich ? " data-rich" : "")"
        html += " data-copied-zh=\"\(copied.zh)\" data-copied-en=\"\(copied.en)\""
        html += " data-selected-zh=\"\(selected.zh)\" data-selected-en=\"\(selected.en)\">"
        html += word.html + "</button><span role=\"status\"></span>"
    }
}

extension KitPreview {
    private mutating func writeRedNote() {
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

    private mutating func writeWeChat() {
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

    private mutating func writeOpenGraph() {
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

    private mutating func writeFiles() {
        heading(Wording(en: PreviewWords.files.en, zh: PreviewWords.files.zh))
        html += "<table class=\"files\">\n<tbody>\n"
        for file in kit.files {
            html += "<tr><td>\(escaped(file.path))</td><td>\(file.bytes.count)</td></tr>\n"
        }
        html += "</tbody>\n</table>\n"
    }
}
