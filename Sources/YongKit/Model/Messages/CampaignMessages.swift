/// What can be wrong with the campaigns of `_data/campaigns.yml` and the clocks of `_data/clocks.yml`.
extension Message {
    static func campaignKey(_ key: String, of thing: String, known: [String]) -> Message {
        let names = [
            "campaign": "推广活动", "window": "时间段", "post": "发布计划", "clock": "城市时钟",
        ]
        return Message(
            "campaign-key", en: "a \(thing) has no key “\(key.abridged)”",
            zh: "\(names[thing] ?? thing)没有“\(key.abridged)”这个字段",
            fix: .nearest(NearestName.of(key, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }

    static func campaignIncomplete(_ id: String, key: String, write line: String) -> Message {
        Message(
            "campaign-incomplete", en: "the campaign “\(id.abridged)” has no “\(key)”",
            zh: "推广活动“\(id.abridged)”缺少“\(key)”", fix: .write(line))
    }

    static func campaignChannel(_ name: String) -> Message {
        let known = CampaignChannel.allCases.map(\.rawValue)
        let meant = CampaignChannel.allCases.first {
            $0.name.zh == name || $0.name.en.lowercased() == name.lowercased()
        }
        return Message(
            "campaign-channel", en: "“\(name.abridged)” is no channel",
            zh: "没有“\(name.abridged)”这个渠道",
            fix: .nearest(meant?.rawValue ?? NearestName.of(name, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }

    static func campaignChannelNotNamed(_ name: String) -> Message {
        Message(
            "campaign-channel", en: "“\(name)” is not among the channels of the campaign",
            zh: "这个推广活动的渠道里没有“\(name)”",
            fix: Wording(
                en: "add it to “channels:”, or post it elsewhere",
                zh: "把它加进channels:，或换一个渠道"))
    }

    static func campaignDate(_ written: String) -> Message {
        Message(
            "campaign-date", en: "“\(written.abridged)” is no day and no moment",
            zh: "“\(written.abridged)”不是可以识别的日期或时间",
            fix: Wording(
                en: "write 2027-01-12, or 2027-01-12 21:00 by the site's clock",
                zh: "写成2027-01-12，或2027-01-12 21:00（按本站时区）"))
    }

    static func campaignWindow() -> Message {
        Message(
            "campaign-date",
            en: "a window begins, and ends after that; both have a time or neither has",
            zh: "时间段要写开始；结束在开始之后；时间要么都写，要么都不写",
            fix: .write("{ from: 2027-01-12, to: 2027-01-19 }"))
    }

    static func campaignPost() -> Message {
        Message(
            "campaign-post", en: "a post has a day, an hour and a channel",
            zh: "发布计划要写哪天几点、在哪个渠道",
            fix: .write("{ at: 2027-01-12 21:00, channel: rednote, page: /notes/pun/ }"))
    }

    static func campaignSample(_ written: String) -> Message {
        Message(
            "campaign-key", en: "“sample” is true or false, not “\(written.abridged)”",
            zh: "sample只能写true或false，不能写“\(written.abridged)”",
            fix: .write("sample: true"))
    }

    static func clockZone(_ zone: String, nearest: String?) -> Message {
        Message(
            "clock-zone", en: "“\(zone.abridged)” is no time zone",
            zh: "没有“\(zone.abridged)”这个时区",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "write a name of the tz database: zone: America/New_York",
                    zh: "写时区数据库里的名称：zone: America/New_York"))
    }

    static func campaignMissing(_ id: String, known: [String]) -> Message {
        Message(
            "campaign-missing", cause: .configuration,
            en: "there is no campaign “\(id.abridged)”", zh: "没有推广活动“\(id.abridged)”",
            fix: .nearest(NearestName.of(id, among: known))
                ?? (known.isEmpty
                    ? Wording(
                        en: "write one into Content/_data/campaigns.yml",
                        zh: "请写在Content/_data/campaigns.yml里")
                    : Wording(
                        en: "there are: " + known.joined(separator: ", "),
                        zh: "可用的有：" + known.joined(separator: "、"))))
    }

    /// A post would lead to a page that is not there yet.
    static func campaignEarly(_ page: String, post: String, publish: String) -> Message {
        Message(
            "campaign-early", .warning,
            en: "the post of \(post) leads to “\(page)”, which is published on \(publish)",
            zh: "\(post)的帖子指向“\(page)”，而这一页\(publish)才发布",
            fix: Wording(
                en: "publish the page earlier, or post it later", zh: "让页面早一点发布，或晚一点发帖"))
    }
}
