internal import Bilingual
internal import Markdown

extension RuleSubject {
    /// How long titles and summaries are where they are shown.
    static let lengths = RuleSubject(
        rules: [
            CheckRule(
                id: "search-title", group: .text, severity: .warning,
                title: Wording(en: "a title too long for a search result", zh: "标题在搜索结果里放不下"),
                why: Wording(
                    en: "Search engines cut titles at about 60 letters or 30 Chinese characters.",
                    zh: "搜索结果的标题约显示30个汉字或60个字母，多的会被截掉。"),
                found: "一个三十一个字以上的标题……", fine: "天一阁怎么去",
                fix: Wording(en: "shorten it, with what matters first", zh: "缩短，把要紧的放前面"),
                source: "channels: search results"),
            CheckRule(
                id: "search-summary", group: .text, severity: .warning,
                title: Wording(en: "a summary too long for a search result", zh: "简介在搜索结果里放不下"),
                why: Wording(
                    en:
                        "Search engines cut descriptions at about 155 letters or 78 Chinese characters.",
                    zh: "搜索结果的简介约显示78个汉字或155个字母，多的会被截掉。"),
                found: "一段七十九个字以上的简介……", fine: "一座怕火的楼。",
                fix: Wording(en: "shorten it, with what matters first", zh: "缩短，把要紧的放前面"),
                source: "channels: search results"),
            CheckRule(
                id: "share-title", group: .text, severity: .note,
                title: Wording(en: "a title too long for a shared link", zh: "标题在分享卡片里放不下"),
                why: Wording(
                    en:
                        "The card of a shared link shows so much of og:title: X cuts it at 70 letters, "
                        + "Facebook a little later, WeChat after two lines. 70 letters are 35 Chinese "
                        + "characters.",
                    zh: "分享链接的卡片只显示og:title的前一段：X截到70个字母（35个汉字），"
                        + "Facebook稍长，微信显示两行。"),
                found: "一个三十六个字以上的标题……", fine: "天一阁怎么去",
                fix: Wording(
                    en: "shorten it, with what matters first", zh: "缩短，把要紧的放前面"),
                source: "Open Graph, og:title; X, card markup"),
            CheckRule(
                id: "rednote-title", group: .text, severity: .off,
                title: Wording(en: "a title too long for RedNote", zh: "标题超过小红书的长度"),
                why: Wording(
                    en:
                        "RedNote takes 20 Chinese characters or 40 letters; what is longer cannot be "
                        + "posted. Switch the rule on for a site that posts its titles there.",
                    zh: "小红书标题最多20个汉字或40个字母，超过发不出去。要把标题发到小红书的网站请打开这条规则。"),
                found: "一个二十一个字以上的标题……", fine: "天一阁怎么去",
                fix: Wording(en: "shorten it", zh: "缩短"),
                source: "channels: RedNote"),
            CheckRule(
                id: "wechat-title", group: .text, severity: .off,
                title: Wording(en: "a title too long for WeChat", zh: "标题超过微信公众号的长度"),
                why: Wording(
                    en: "A WeChat article takes a title of 32 characters and a digest of 128.",
                    zh: "公众号文章的标题最多32字，摘要最多128字。"),
                found: "一个三十三个字以上的标题……", fine: "天一阁怎么去",
                fix: Wording(en: "shorten it", zh: "缩短"),
                source: "channels: WeChat article"),
        ],
        look: .text { text, findings in
            guard text.kind == .title || text.kind == .summary else { return }
            let words = text.prose.string(text.prose.text.indices)
            let isTitle = text.kind == .title
            let columns = ChannelLength.columns.count(words)
            let range = 0..<text.prose.text.count
            guard !range.isEmpty else { return }
            if isTitle, columns > 30 {
                findings.report(.searchTitle(columns, text.language), at: range)
            }
            if !isTitle, columns > 78 {
                findings.report(.searchSummary(columns, text.language), at: range)
            }
            if isTitle, columns > 35 {
                findings.report(.shareTitle(columns, text.language), at: range)
            }
            if isTitle, findings.wants("rednote-title") {
                let count = ChannelLength.redNote.count(words)
                if count > 20 { findings.report(.redNoteTitle(count), at: range) }
            }
            if findings.wants("wechat-title") {
                let count = ChannelLength.characters.count(words)
                let limit = isTitle ? 32 : 128
                if count > limit {
                    findings.report(.weChatTitle(count, limit: limit, isTitle: isTitle), at: range)
                }
            }
        })

    /// Words that advertising law does not allow, where a page is an advertisement.
    static let advertising = RuleSubject(
        rules: [
            CheckRule(
                id: "advertising-word", group: .text, severity: .warning,
                title: Wording(en: "a word that advertising law forbids", zh: "广告法禁用的绝对化用语"),
                why: Wording(
                    en:
                        "Article 9(3) of China’s Advertising Law forbids superlatives such as 最佳 and "
                        + "国家级 in advertisements, with fines from 200,000 yuan. Looked for on pages "
                        + "marked “commercial”. Context decides (SAMR, 2023), so a waiver with a reason "
                        + "is possible.",
                    zh: "《广告法》第九条第三项禁止使用“国家级”“最高级”“最佳”等用语，罚款二十万元起。只查标了"
                        + "commercial的页面。是否违法要看语境（市场监管总局2023年指南），所以可以写明理由豁免。"),
                found: "宁波最好的汤圆", fine: "开了三十年的汤圆店，最后一锅九点出",
                fix: Wording(en: "say what can be proved", zh: "改成能证明的说法"),
                source: "《中华人民共和国广告法》第九条第三项")
        ],
        look: .text { text, findings in
            guard findings.wants("advertising-word"), text.language.isChinese,
                text.page.texts[text.languageIndex]?.commercial ?? .none != .none
            else { return }
            let found = text.prose.text.withUnsafeBufferPointer { AdvertisingWords.ranges(in: $0) }
            for range in found {
                findings.report(.advertisingWord(text.prose.string(range)), at: range)
            }
        })
}
