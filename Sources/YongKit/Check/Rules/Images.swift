internal import Markdown

extension RuleSubject {
    /// What is said for those who do not see a picture.
    static let images = RuleSubject(
        rules: [
            CheckRule(
                id: "image-description", group: .links, severity: .warning,
                title: Wording(en: "a picture has no description", zh: "图片没有替代文字"),
                why: Wording(
                    en:
                        "Who listens to the page, or whose picture does not load, gets nothing in its "
                        + "place.",
                    zh: "听网页的人、图片加载不出来的人，在那里什么也得不到。"),
                found: "![](tianyi.jpg)", fine: "![天一阁门前的一池水](tianyi.jpg)",
                fix: Wording(
                    en: "write what the picture says here", zh: "写出这张图在这里说明什么"),
                source: "WCAG 2.2, 1.1.1"),
            CheckRule(
                id: "image-promise", group: .links, severity: .warning,
                title: Wording(
                    en: "the description of a picture says nothing", zh: "图片的替代文字没有内容"),
                why: Wording(
                    en: "“Picture” or a file's name is heard instead of what is to be seen.",
                    zh: "读出来只有“图片”或文件名，没有画面内容。"),
                found: "![图片](tianyi.jpg) / ![IMG_2041.jpg](tianyi.jpg)",
                fine: "![天一阁门前的一池水](tianyi.jpg)",
                fix: Wording(
                    en: "write what is to be seen, as you would on the telephone",
                    zh: "像打电话那样说出画面"),
                source: "WCAG 2.2, 1.1.1"),
        ],
        look: .text { text, findings in
            switch text.kind {
            case .coverDescription: look(at: 0..<text.prose.text.count, text, &findings)
            case .field(_, let key) where key == "alt" || key.hasSuffix("Alt"):
                look(at: 0..<text.prose.text.count, text, &findings)
            case .field, .body:
                for mark in text.prose.marks {
                    guard case .image(let reference) = mark.kind else { continue }
                    let words = text.prose.blocks.first {
                        $0.kind == .imageDescription(reference)
                    }?.text
                    if let words, !text.prose.text[words].allSatisfy({ $0 == 0x20 }) {
                        look(at: words, text, &findings)
                    } else {
                        findings.report(.imageDescription(), at: mark.text)
                    }
                }
            case .title, .summary: break
            }
        })

    private static func look(
        at range: Range<Int>, _ text: CheckedText, _ findings: inout TextFindings
    ) {
        let words = text.prose.string(range)
        if ImagePromise.isEmpty(words) { findings.report(.imagePromise(words), at: range) }
    }
}

/// Words that are said of any picture.
enum ImagePromise {
    static func isEmpty(_ words: String) -> Bool {
        guard words.utf8.count <= 80 else { return false }
        let plain = words.lowercased().drop { $0.isWhitespace }
        let bare = plain.replacing(/[\s\d.。:：\-_#（）()]+$/, with: "")
        if bare.isEmpty || all.contains(String(bare)) { return true }
        return plain.wholeMatch(of: /[^\s]+\.(jpe?g|png|gif|webp|svg|heic|avif|tiff?|bmp)/) != nil
            || plain.wholeMatch(
                of: /(img|dsc|dscn|pxl|mmexport|wechat|微信图片|screenshot)[_\-\s]?[\d_\-]+/)
                != nil
    }

    private static let all: Set<String> = [
        "image", "an image", "picture", "a picture", "photo", "a photo", "photograph", "img", "pic",
        "graphic", "icon", "screenshot", "figure", "illustration", "untitled", "alt", "alt text",
        "description", "cover", "banner", "image of", "photo of", "picture of",
        "图", "图片", "照片", "相片", "图像", "截图", "插图", "配图", "示意图", "封面", "封面图", "题图", "头图",
        "无", "无标题", "未命名", "替代文字", "图片描述", "说明",
    ]
}
