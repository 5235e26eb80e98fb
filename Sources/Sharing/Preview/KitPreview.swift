internal import YongKit

/// The kit as its channels would show it, and everything that is copied from it: `index.html`.
struct KitPreview {
    static let file = "index.html"

    let kit: Kit
    let parts: KitParts
    var html = ""
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

    func escaped(_ text: String) -> String { HTMLText.escaped(text) }

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

    mutating func heading(_ words: Wording) {
        html += "<h2 class=\"ui\"><span lang=\"zh-Hans\">\(words.zh)</span>"
        html += "<span lang=\"en\">\(words.en)</span></h2>\n"
    }

    mutating func heading(_ word: PreviewWords) {
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
    mutating func box(
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

    mutating func button(
        _ word: PreviewWords, copies id: String, isRich: Bool = false
    ) {
        let (copied, selected) = (PreviewWords.copied, PreviewWords.selected)
        html +=
            "<button type=\"button\" class=\"ui\" data-copy=\"\(id)\"\(isRich ? " data-rich" : "")"
        html += " data-copied-zh=\"\(copied.zh)\" data-copied-en=\"\(copied.en)\""
        html += " data-selected-zh=\"\(selected.zh)\" data-selected-en=\"\(selected.en)\">"
        html += word.html + "</button><span role=\"status\"></span>"
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
