/// What the checks say of published files.
extension Message {
    static func htmlMalformed(_ tag: String, _ mistake: HTMLMistake) -> Message {
        let tag = tag.firstWords
        return switch mistake {
        case .unclosed:
            Message(
                finding: "html-malformed", en: "“\(tag)” is never closed", zh: "“\(tag)”没有结束标签",
                fix: mendTemplate)
        case .unopened:
            Message(
                finding: "html-malformed", en: "“\(tag)” closes what is not open",
                zh: "“\(tag)”没有对应的开始标签", fix: mendTemplate)
        case .attributeTwice:
            Message(
                finding: "html-malformed", en: "the attribute “\(tag)” stands twice in one tag",
                zh: "同一个标签里写了两次“\(tag)”", fix: mendTemplate)
        }
    }

    static func htmlID(_ id: String) -> Message {
        Message(
            finding: "html-id", en: "the id “\(id)” stands twice on the page",
            zh: "id“\(id)”在页面里出现了两次",
            fix: Wording(
                en: "give one of them another id; at a heading: {#other}",
                zh: "请给其中一处换个id；标题可以写{#other}"))
    }

    static func htmlReference(_ id: String) -> Message {
        Message(
            finding: "html-reference", en: "nothing on the page has the id “\(id)”",
            zh: "页面里没有id“\(id)”", fix: mendTemplate)
    }

    static func htmlHead(lacksLanguage: Bool) -> Message {
        Message(
            finding: "html-head",
            en: lacksLanguage ? "the page says no language" : "the page has no title",
            zh: lacksLanguage ? "页面没有写明语言" : "页面没有标题",
            fix: Wording(
                en: "the layout begins with <html lang=\"{{lang}}\"> and has a <title>",
                zh: "base模板应以<html lang=\"{{lang}}\">开头，并有<title>"))
    }

    static func htmlImage(_ tag: String) -> Message {
        Message(
            finding: "html-image", en: "“\(tag.firstWords)” has no alt",
            zh: "“\(tag.firstWords)”没有alt",
            fix: Wording(
                en: "write alt in the template; alt=\"\" for decoration",
                zh: "请在模板里写上alt；只作装饰就写alt=\"\""))
    }

    static func hreflangOneSided() -> Message {
        Message(
            finding: "hreflang",
            en: "the page and those in other languages do not name each other",
            zh: "这个页面与其他语言的页面没有互相指明",
            fix: Wording(
                en: "print all of them in the head, the page itself among them",
                zh: "页首要列出所有语言，包括自身"))
    }

    static func hreflangSitemap(isListed: Bool) -> Message {
        Message(
            finding: "hreflang",
            en: isListed
                ? "the sitemap names other languages than the page does"
                : "the page asks to be found, and is not in the sitemap",
            zh: isListed ? "站点地图里的语言与页面所写的不同" : "页面可被收录，却不在站点地图里",
            fix: Wording(
                en: "print the languages of the page as they are given to the template",
                zh: "请按模板拿到的语言列表输出"))
    }

    static func canonical(_ count: Int) -> Message {
        Message(
            finding: "canonical",
            en: count == 0
                ? "the page does not say its address" : "the page says \(count) addresses",
            zh: count == 0 ? "页面没有写明自己的网址" : "页面写了\(count)个正式网址",
            fix: Wording(
                en: "print one <link rel=\"canonical\"> in the head",
                zh: "页首写一个<link rel=\"canonical\">"))
    }

    static func structuredDataUnreadable() -> Message {
        Message(
            finding: "structured-data", en: "the structured data of the page is no JSON",
            zh: "页面的结构化数据不是合法的JSON", fix: mendTemplate)
    }

    static func structuredDataIncomplete(_ type: String, _ property: String) -> Message {
        Message(
            finding: "structured-data", en: "\(type) lacks “\(property)”",
            zh: "\(type)缺少“\(property)”",
            fix: Wording(
                en: "give the page or the component what “\(property)” is made of",
                zh: "请在页面或组件里补上“\(property)”所需的内容"))
    }

    static func feed(_ place: String) -> Message {
        Message(
            finding: "feed", en: "the file is not as its readers expect, at “\(place)”",
            zh: "文件不合规范，问题在“\(place)”",
            fix: Wording(
                en: "mend the file; if Yong made it, please report it",
                zh: "请修改这个文件；若由Yong生成，请反馈"))
    }

    static func policyIncomplete(_ directive: String?) -> Message {
        Message(
            finding: "policy",
            en: directive.map { "the policy of the page does not say “\($0)”" }
                ?? "the page has no Content-Security-Policy",
            zh: directive.map { "页面的安全策略没有写“\($0)”" } ?? "页面没有内容安全策略",
            fix: Wording(
                en: "print {{>head}} as the layout of a new site does",
                zh: "请像新建网站的base模板那样输出页首"))
    }

    static func policyBroken(_ code: String) -> Message {
        Message(
            finding: "policy", en: "the policy refuses “\(code.firstWords)”",
            zh: "安全策略不允许“\(code.firstWords)”",
            fix: Wording(
                en: "put styles and scripts into files of Theme/assets",
                zh: "请把样式和脚本放进Theme/assets里的文件"))
    }

    static func outputUnreachable() -> Message {
        Message(
            finding: "output-unreachable", en: "nothing on the site asks for this file",
            zh: "网站里没有任何地方用到这个文件",
            fix: Wording(en: "delete it, or name it where it belongs", zh: "请删掉它，或在该用的地方用上"))
    }

    static func pageWeight(_ kind: PageWeight, bytes: Int) -> Message {
        let (name, limit) = (kind.name, kind.bytes / 1000)
        return Message(
            finding: "page-weight",
            en: "\(name.en) of this page: \(bytes / 1000) KB, and \(limit) KB are the limit",
            zh: "这一页的\(name.zh)共\(bytes / 1000) KB，上限是\(limit) KB",
            fix: Wording(
                en: "make pictures smaller (1600 pixels wide are enough), or part the page",
                zh: "请缩小图片（1600像素宽足够），或拆分页面"))
    }

    private static var mendTemplate: Wording {
        Wording(en: "mend the template or component that prints it", zh: "请修改输出它的模板或组件")
    }
}

/// What is wrong with a tag.
enum HTMLMistake { case unclosed, unopened, attributeTwice }

/// What a page may weigh, by kind of file, before it is compressed.
enum PageWeight: CaseIterable {
    case text, styles, scripts, pictures

    var bytes: Int {
        switch self {
        case .text: 500_000
        case .styles: 150_000
        case .scripts: 80_000
        case .pictures: 2_000_000
        }
    }

    fileprivate var name: Wording {
        switch self {
        case .text: Wording(en: "the HTML", zh: "HTML")
        case .styles: Wording(en: "the style sheets", zh: "样式表")
        case .scripts: Wording(en: "the scripts", zh: "脚本")
        case .pictures: Wording(en: "the pictures", zh: "图片")
        }
    }
}

extension String {
    /// The beginning, on one line.
    fileprivate var firstWords: String {
        let line = replacing("\n", with: " ")
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
