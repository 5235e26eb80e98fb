/// What can be said of a kit for another channel.
extension Message {
    /// What is too long.
    package enum SharedPart: Sendable {
        case redNoteTitle, redNoteBody, redNoteCards
        case weChatTitle, weChatAuthor, weChatDigest, weChatText, weChatBytes
        /// For its QR code.
        case posterAddress

        fileprivate var name: Wording {
            switch self {
            case .redNoteTitle: Wording(en: "the RedNote title", zh: "小红书标题")
            case .redNoteBody: Wording(en: "the RedNote caption", zh: "小红书正文")
            case .redNoteCards: Wording(en: "the RedNote note", zh: "小红书笔记")
            case .weChatTitle: Wording(en: "the WeChat title", zh: "公众号标题")
            case .weChatAuthor: Wording(en: "the WeChat author", zh: "公众号作者")
            case .weChatDigest: Wording(en: "the WeChat digest", zh: "公众号摘要")
            case .weChatText: Wording(en: "the WeChat article", zh: "公众号正文")
            case .weChatBytes: Wording(en: "the WeChat article", zh: "公众号正文")
            case .posterAddress: Wording(en: "the address for the poster’s QR code", zh: "海报二维码的网址")
            }
        }

        fileprivate var unit: Wording {
            switch self {
            case .redNoteTitle:
                Wording(en: "(a Chinese character is 1, two letters are 1)", zh: "字（两个字母算一个字）")
            case .redNoteCards: Wording(en: "cards", zh: "张卡片")
            case .weChatBytes, .posterAddress: Wording(en: "bytes", zh: "字节")
            default: Wording(en: "characters", zh: "字")
            }
        }

        /// What an editor may write instead.
        fileprivate var fix: Wording {
            switch self {
            case .redNoteTitle: key("rednote", "title", "一个短的标题", "a shorter title")
            case .redNoteBody: key("rednote", "body", "短一些的正文", "a shorter text")
            case .weChatTitle: key("wechat", "title", "一个短的标题", "a shorter title")
            case .weChatDigest: key("wechat", "digest", "一两句摘要", "one or two sentences")
            case .weChatAuthor: Wording(en: "shorten “authors”", zh: "缩短authors")
            case .posterAddress: Wording(en: "give the page a shorter “slug”", zh: "给页面写一个短一些的slug")
            case .redNoteCards:
                Wording(
                    en: "only the first are drawn: shorten the page, or make two of it",
                    zh: "只画了前面的；可以缩短这一页，或分成两页来写")
            case .weChatText, .weChatBytes:
                Wording(en: "make two pages of it", zh: "分成两页来写")
            }
        }

        private func key(_ channel: String, _ key: String, _ zh: String, _ en: String) -> Wording {
            Wording(
                en: "write in the front matter: share: { \(channel): { \(key): \(en) } }",
                zh: "在文件头写上：share: { \(channel): { \(key): \(zh) } }")
        }
    }

    package static func shareLong(_ part: SharedPart, _ count: Int, _ limit: Int) -> Message {
        let (name, unit) = (part.name, part.unit)
        return Message(
            "share-long", .warning,
            en: "\(name.en) has \(count) \(unit.en), \(limit) at most fit",
            zh: "\(name.zh)有\(count)\(unit.zh)，最多\(limit)", fix: part.fix)
    }

    package static func shareTagsFew(_ count: Int, _ least: Int) -> Message {
        Message(
            "share-tags", .warning,
            en:
                "the note has \(count) hashtag\(count == 1 ? "" : "s"), at least \(least) are advised",
            zh: "笔记只有\(count)个话题标签，建议至少\(least)个",
            fix: Wording(
                en: "add “tags”; “yong share --tags PAGE” proposes some",
                zh: "在tags里再加一些；运行“yong share --tags 页面”可以得到建议"))
    }

    package static func shareTagsMany(_ left: [String], _ most: Int) -> Message {
        Message(
            "share-tags", .note,
            en: "the first \(most) hashtags are used, left out: \(left.joined(separator: " "))",
            zh: "用了前\(most)个话题标签，没有用：\(left.joined(separator: " "))")
    }

    /// A way to get in touch elsewhere, in a note of RedNote's.
    package static func shareContact(_ what: Wording, _ text: String, in place: Wording) -> Message
    {
        Message(
            "share-contact",
            en:
                "\(place.en) holds \(what.en): “\(text.abridged)”; RedNote hides such notes, so there is none for RedNote",
            zh: "\(place.zh)里有\(what.zh)：“\(text.abridged)”；小红书会限制这样的笔记，没有做小红书的素材",
            fix: Wording(
                en: "take it out, or write another text under share: { rednote: … }",
                zh: "请删掉，或在share: { rednote: … }里另写一段"))
    }

    package static func shareLanguageMissing(_ language: Language) -> Message {
        Message(
            "share-language", .warning, en: "the page has no text in “\(language.code)”",
            zh: "这一页没有“\(language.code)”的正文",
            fix: Wording(
                en: "choose another --to or --lang, or translate the page",
                zh: "换一种语言，或先翻译这一页"))
    }

    package static func shareLook(_ look: String, known: [String]) -> Message {
        Message(
            "share-look", cause: .configuration, en: "the theme has no look “\(look)”",
            zh: "主题里没有“\(look)”这种样子",
            fix: Wording(
                en: known.isEmpty
                    ? "leave --look out: it has none"
                    : "there are: \(known.joined(separator: ", "))",
                zh: known.isEmpty
                    ? "不写--look：这个主题没有别的样子" : "可用的有：\(known.joined(separator: "、"))"))
    }

    /// A part that the theme keeps on the page.
    package static func shareLeftOut(_ title: String) -> Message {
        Message(
            "share-left-out", .note, en: "“\(title.abridged)” stays on the page",
            zh: "“\(title.abridged)”只在网页上，没有放进来")
    }

    /// - Parameter heading: under which the component stands; empty at the beginning of a page.
    package static func shareNoForm(
        _ component: String, under heading: String, on channel: Wording
    ) -> Message {
        let place =
            heading.isEmpty
            ? Wording(en: "", zh: "")
            : Wording(en: " under “\(heading.abridged)”", zh: "“\(heading.abridged)”下的")
        return Message(
            "share-form", .note,
            en:
                "the component “\(component)”\(place.en) has no form on \(channel.en) and is left out",
            zh: "\(place.zh)组件“\(component)”在\(channel.zh)里没有对应的样子，没有放进来",
            fix: Wording(
                en:
                    "say it in words as well, or give the component a form: card: in Theme/components/\(component).yml",
                zh: "请在正文里另用文字写一遍，或给组件定一种样子：在Theme/components/\(component).yml里写card:"))
    }

    /// A chart or a map, beside which the same stands in words.
    package static func shareDrawingLeft(_ title: String, on channel: Wording) -> Message {
        Message(
            "share-form", .note,
            en:
                "the drawing “\(title.abridged)” is left out on \(channel.en); what it shows stands there in words",
            zh: "\(channel.zh)里没有放“\(title.abridged)”这张图，内容用文字写着")
    }

    package static func sharePictureMissing(_ address: String) -> Message {
        Message(
            "share-picture", .warning, en: "the picture “\(address)” could not be put into the kit",
            zh: "图片“\(address)”放不进素材包",
            fix: Wording(
                en: "PNG, JPEG, WebP and SVG are understood", zh: "可以用PNG、JPEG、WebP和SVG"))
    }

    package static func shareNothingDrawn() -> Message {
        Message(
            "share-drawing", .warning,
            en:
                "no pictures were drawn: this program was built without libvips, or it is not installed",
            zh: "没有画图：程序不带libvips，或系统没有安装libvips",
            fix: Wording(en: "apt-get install libvips42", zh: "apt-get install libvips42"))
    }

    package static func shareOutside(_ folder: String) -> Message {
        Message(
            "share-out", cause: .configuration,
            en: "kits are not published: they cannot lie in “\(folder)”",
            zh: "素材包不发布，不能放在“\(folder)”里",
            fix: Wording(
                en: "choose another --out; “Share” is used when nothing is said",
                zh: "--out请换一个文件夹；不写就是Share"))
    }

    /// A file that somebody else put where a kit has to write.
    package static func shareForeign(_ file: String) -> Message {
        Message(
            "share-foreign", cause: .machine,
            en: "“\(file)” is in the way, and no kit made it", zh: "“\(file)”挡了路，又不是素材包里的文件",
            fix: Wording(
                en: "move it away, or choose another --out", zh: "请移走它，或换一个--out"))
    }

    /// A kit could not be written.
    package static func shareFailed(_ error: WriteError) -> Message {
        let message = write(error)
        return Message(
            "share-failed", cause: .machine, en: message.wording.en, zh: message.wording.zh,
            fix: Wording(
                en: "choose another folder with --out, or give yourself the right to write there",
                zh: "用--out换一个文件夹，或取得写入权限"))
    }
}
