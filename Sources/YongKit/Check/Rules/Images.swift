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
                    } else if !text.isDescribedOnce(reference) {
                        findings.report(.imageDescription(), at: mark.text)
                    }
                }
            case .title, .summary: break
            }
        })

    private static func look(
        at range: Range<Int>, _ text: CheckedText, _ findings: inout TextFindings
    ) {
        guard !text.prose.text[range].allSatisfy({ $0 <= 0x20 }) else {
            return findings.report(.imageDescription(), at: range)
        }
        guard ImagePromise.isEmpty(text.prose.text[range]) else { return }
        findings.report(.imagePromise(text.prose.string(range)), at: range)
    }
}

extension CheckedText {
    /// Whether `pictures` in `page.yml` says what an image shows.
    fileprivate func isDescribedOnce(_ reference: Int) -> Bool {
        guard targets.indices.contains(reference), case .picture(let index) = targets[reference]
        else { return false }
        return site.pictureWords[index]?[languageIndex].alt?.isEmpty == false
    }
}
