internal import Bilingual

/// What the checks say of the signs of a text.
extension Message {
    static func typography(
        _ rule: TypographyFinding.Rule, _ words: String, instead: String?,
        spacing: TypographyStyle.Spacing
    ) -> Message {
        let fix = instead.map { instead in
            instead.isEmpty
                ? Wording(en: "take it out", zh: "删掉")
                : Wording(en: "write “\(instead)”", zh: "改成“\(instead)”")
        }
        switch rule {
        case .halfWidthMark:
            return Message(
                finding: "zh-punctuation", en: "half-width “\(words)” behind Chinese",
                zh: "汉字后面用了半角的“\(words)”", fix: fix)
        case .halfWidthBracket:
            return Message(
                finding: "zh-brackets", en: "half-width “\(words)” in Chinese",
                zh: "中文里用了半角的“\(words)”", fix: fix)
        case .quotationMark:
            return Message(
                finding: "zh-quotes", en: "this site does not use \(words) as a quotation mark",
                zh: "本站不用\(words)作引号", fix: fix)
        case .fullWidthLetter:
            return Message(
                finding: "full-width-letters", en: "“\(words)” is full-width", zh: "“\(words)”是全角的",
                fix: fix)
        case .spaceBesideMark:
            return Message(
                finding: "zh-space", en: "a space beside full-width punctuation", zh: "全角标点旁边有空格",
                fix: fix)
        case .hanLatinSpace:
            return Message(
                finding: "zh-latin-space",
                en: spacing == .none
                    ? "a space between Chinese and Latin" : "no space between Chinese and Latin",
                zh: spacing == .none ? "中文和西文之间有空格" : "中文和西文之间没有空格", fix: fix)
        case .repeatedMark:
            return Message(
                finding: "zh-repeated", en: "“\(words)” is one mark too many",
                zh: "“\(words)”标点重复了",
                fix: fix)
        case .ellipsis:
            return Message(
                finding: "zh-ellipsis", en: "“\(words)” is no Chinese ellipsis",
                zh: "“\(words)”不是中文省略号", fix: fix)
        case .dash: return dash(words, instead, fix)
        case .unpaired:
            return Message(
                finding: "unpaired", en: "“\(words)” has no partner in this paragraph",
                zh: "“\(words)”在这一段里不成对",
                fix: Wording(
                    en: "write the other half, or take this one out", zh: "补上另一半，或者删掉这一半"))
        case .invisible: return invisible(words, fix)
        case .leftoverMark:
            return Message(
                finding: "leftover-mark", en: "readers will see “\(words)”: it is no mark-up here",
                zh: "读者会看到“\(words)”：这里它不起作用",
                fix: Wording(
                    en: "no space inside the stars, and as many on both sides",
                    zh: "星号内侧不留空格，两边数目相同"))
        case .leftoverBraces:
            return Message(
                finding: "leftover-braces",
                en: "readers will see “\(words)”: nothing takes its place",
                zh: "读者会看到“\(words)”：没有东西会替换它",
                fix: Wording(
                    en:
                        "write what should stand there; a fact is written [](fact:name), and what shows code `{{…}}`",
                    zh: "写上该写的内容；事实写成[](fact:名字)，要展示代码就写`{{…}}`"))
        case .fullWidthMark:
            return Message(
                finding: "en-punctuation", en: "full-width “\(words)” in English",
                zh: "英文里用了全角的“\(words)”", fix: fix)
        case .strayedSpace:
            return Message(
                finding: "en-space", en: "a space too many", zh: "多了空格", fix: fix)
        case .doubledWord:
            return Message(
                finding: "en-doubled-word", en: "“\(words)” stands here twice",
                zh: "“\(words)”写了两遍",
                fix: Wording(en: "take one out", zh: "删掉一个"))
        case .nameCase:
            return Message(
                finding: "name-case", en: "“\(words)” is written in another way",
                zh: "“\(words)”的大小写不对", fix: fix)
        }
    }

    private static func dash(_ words: String, _ instead: String?, _ fix: Wording?) -> Message {
        if instead == "——" {
            return Message(
                finding: "zh-dash", en: "“\(words)” is no Chinese dash", zh: "“\(words)”不是中文破折号",
                fix: fix)
        }
        return Message(
            finding: "en-dash", en: "readers see “\(words)”, and no dash",
            zh: "读者看到的是“\(words)”，不是破折号",
            fix: fix)
    }

    private static func invisible(_ words: String, _ fix: Wording?) -> Message {
        let code = words.unicodeScalars.first.map { String($0.value, radix: 16).uppercased() } ?? ""
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return Message(
            finding: "invisible-character", en: "a character that nobody sees: \(name)",
            zh: "看不见的字符：\(name)",
            fix: fix ?? Wording(en: "write what was lost here", zh: "请补上这里丢失的字"))
    }
}
