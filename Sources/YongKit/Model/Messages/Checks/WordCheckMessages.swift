/// What the checks say of words and lengths.
extension Message {
    static func houseWord(_ words: String, instead: String?) -> Message {
        Message(
            finding: "house-word", en: "this site does not say “\(words)”", zh: "本站不用“\(words)”",
            fix: instead.map { Wording(en: "say “\($0)”", zh: "改成“\($0)”") }
                ?? Wording(en: "say it in another way", zh: "换个说法"))
    }

    static func advertisingWord(_ words: String) -> Message {
        Message(
            finding: "advertising-word",
            en: "“\(words)” is a superlative that advertising law forbids",
            zh: "“\(words)”是广告法禁用的绝对化用语",
            fix: Wording(
                en: "say what can be proved, or allow it with a reason", zh: "改成能证明的说法，或者写明理由豁免"))
    }

    static func searchTitle(_ count: Int, _ language: Language) -> Message {
        let (count, limit) = language.isChinese ? (count, 30) : (count * 2, 60)
        return Message(
            finding: "search-title",
            en: "this title is \(count) characters long; search results show about \(limit)",
            zh: "标题长\(count)个字，搜索结果约显示\(limit)个", fix: shorten)
    }

    static func searchSummary(_ count: Int, _ language: Language) -> Message {
        let (count, limit) = language.isChinese ? (count, 78) : (count * 2, 155)
        return Message(
            finding: "search-summary",
            en: "this summary is \(count) characters long; search results show about \(limit)",
            zh: "简介长\(count)个字，搜索结果约显示\(limit)个", fix: shorten)
    }

    static func shareTitle(_ count: Int, _ language: Language) -> Message {
        let (count, limit) = language.isChinese ? (count, 35) : (count * 2, 70)
        return Message(
            finding: "share-title",
            en:
                "this title is \(count) characters long; the card of a shared link shows about \(limit)",
            zh: "标题长\(count)个字，分享卡片约显示\(limit)个", fix: shorten)
    }

    static func redNoteTitle(_ count: Int) -> Message {
        Message(
            finding: "rednote-title",
            en: "this title counts \(count) on RedNote, which takes 20 (a letter counts half)",
            zh: "按小红书的算法，标题有\(count)字，最多20字（字母算半个）", fix: shorten)
    }

    static func weChatTitle(_ count: Int, limit: Int, isTitle: Bool) -> Message {
        Message(
            finding: "wechat-title",
            en: "\(isTitle ? "this title" : "this summary") has \(count) characters; "
                + "a WeChat article takes \(limit)",
            zh: "\(isTitle ? "标题" : "简介")有\(count)字，公众号最多\(limit)字", fix: shorten)
    }

    static func spelling(_ word: String) -> Message {
        Message(
            finding: "spelling", en: "the dictionary does not have “\(word)”", zh: "词典里没有“\(word)”",
            fix: Wording(
                en: "write it right, or add it to “style: words:” in “site.yml”",
                zh: "改正，或者加进site.yml的style下的words"))
    }

    static func spellingProgramMissing() -> Message {
        Message(
            finding: "spelling", en: "English spelling was not checked: hunspell is not installed",
            zh: "没有检查英文拼写：没有安装hunspell",
            fix: Wording(
                en: "install it: apt install hunspell hunspell-en-gb; or write “spelling: off”",
                zh: "请安装：apt install hunspell hunspell-en-gb，或者写“spelling: off”"))
    }

    static func spellingFailed() -> Message {
        Message(
            finding: "spelling", en: "English spelling was not checked: hunspell gave no answer",
            zh: "没有检查英文拼写：hunspell没有给出结果",
            fix: Wording(
                en: "run “hunspell -l” by hand, and look whether the disk has room",
                zh: "请手动运行“hunspell -l”，并检查磁盘空间"))
    }

    static func spellingDictionaryMissing() -> Message {
        Message(
            finding: "spelling",
            en: "English spelling was not checked: hunspell has no English dictionary",
            zh: "没有检查英文拼写：hunspell没有英文词典",
            fix: Wording(en: "apt install hunspell-en-gb", zh: "请安装：apt install hunspell-en-gb"))
    }

    private static let shorten = Wording(
        en: "shorten it, with what matters first", zh: "缩短，把要紧的放前面")
}
