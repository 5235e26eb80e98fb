internal import Bilingual

/// Campaigns in words, for spreadsheets, for machines and for calendars.
extension CampaignReport {
    /// Windows, posts by every city's clock, and scheduled pages.
    package func plan(in language: Language) -> String {
        guard let site else { return "" }
        let isChinese = language.isChinese
        guard !campaigns.isEmpty else {
            return isChinese ? "没有推广活动\n" : "there are no campaigns\n"
        }
        let own = site.languages.firstIndex(of: language) ?? 0
        let form = WrittenForm(language: language.code)
        return campaigns.map { campaign in
            var text = "\(campaign.name[own]) (\(campaign.id))"
            if campaign.isSample { text += isChinese ? "  样例" : "  sample" }
            text += "\n"
            var rows = campaign.windows(by: site.clock).map { window in
                [
                    isChinese ? "时间段" : "window", window.from.text + " – " + window.to.text,
                    window.name[own] ?? "",
                ]
            }
            for page in scheduled(by: campaign) {
                rows.append([
                    isChinese ? "定时页面" : "scheduled page", page.publish.text,
                    page.page + "  " + page.title,
                ])
            }
            text += TerminalTable(rows.map { ["  "] + $0 }).text
            let posts = campaign.posts(by: site.clock)
            guard !posts.isEmpty else { return text }
            let heading =
                ["  ", isChinese ? "渠道" : "channel"] + site.clocks.map { $0.name[own] }
                + [isChinese ? "发什么" : "post"]
            let table = posts.map { post in
                let moment = site.clock.instant(post.at)
                return ["  ", post.channel.name.text(in: language)]
                    + site.clocks.map { $0.clock.written(moment).words(in: language, form: form) }
                    + [subject(of: post, in: own)]
            }
            return text + TerminalTable([heading] + table).text
        }.joined(separator: "\n")
    }

    private func subject(of post: Campaign.Post, in language: Int) -> String {
        let page = post.page?.value
        let title =
            post.title[language]
            ?? page.flatMap { site?.page(at: $0) }?
            .text(in: language).title
        return [page, title].compactMap(\.self).joined(separator: "  ")
    }

    /// A line a link.
    package func linkTable(in language: Language) -> String {
        // On some channels there are no links.
        guard links.contains(where: { $0.address != nil }) else {
            return language.isChinese ? "没有可以带链接的页面\n" : "there are no pages to link\n"
        }
        return TerminalTable(
            links.compactMap { link in
                link.address.map {
                    [
                        link.campaign, link.page, link.language,
                        link.channel.name.text(in: language), $0,
                    ]
                }
            }
        ).text
    }

    /// For a spreadsheet, with the mark by which it knows UTF-8.
    package func linkSheet() -> [UInt8] {
        var text = "\u{FEFF}campaign,page,title,language,channel,link\r\n"
        for link in links where link.address != nil {
            let cells = [
                link.campaign, link.page, link.title, link.language, link.channel.rawValue,
                link.address ?? "",
            ]
            text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
        }
        return Array(text.utf8)
    }

    /// Quoted where it must be; what a spreadsheet would run as a formula is made a text.
    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
        let safe = isFormula == true ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// All campaigns asked for, in the language of the site that is nearest to `language`.
    package func calendar(in language: Language) -> [UInt8] {
        guard let site else { return [] }
        let own = site.languages.firstIndex(of: language) ?? 0
        return CampaignCalendar(site, address: address, language: own).bytes(
            of: order, title: site.settings.title[own], page: nil)
    }

    /// One object: `campaigns`, each with its windows, posts, scheduled pages and links.
    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.key("campaigns")
            json.array { json in campaigns.forEach { write($0, to: &json) } }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }

    private func write(_ campaign: Campaign, to json: inout JSONWriter) {
        guard let site else { return }
        json.object { json in
            json.field("id", campaign.id)
            json.key("name")
            json.object { json in
                for (index, language) in site.languages.enumerated() {
                    json.field(language.code, campaign.name[index])
                }
            }
            json.field("sample", literal: campaign.isSample ? "true" : "false")
            json.key("windows")
            json.array { json in
                for window in campaign.windows(by: site.clock) {
                    json.object { json in
                        json.field("from", window.from.text)
                        json.field("to", window.to.text)
                    }
                }
            }
            json.key("posts")
            json.array { json in
                for post in campaign.posts(by: site.clock) { write(post, to: &json) }
            }
            json.key("scheduled")
            json.array { json in
                for page in scheduled(by: campaign) {
                    json.object { json in
                        json.field("page", page.page)
                        json.field("title", page.title)
                        json.field("publish", page.publish.text)
                    }
                }
            }
            json.key("links")
            json.array { json in
                for link in links where link.campaign == campaign.id && link.address != nil {
                    json.object { json in
                        json.field("page", link.page)
                        json.field("language", link.language)
                        json.field("channel", link.channel.rawValue)
                        json.field("link", link.address)
                    }
                }
            }
        }
    }

    private func write(_ post: Campaign.Post, to json: inout JSONWriter) {
        guard let site else { return }
        let moment = site.clock.instant(post.at)
        json.object { json in
            json.field("channel", post.channel.rawValue)
            json.field("page", post.page?.value)
            json.key("times")
            json.object { json in
                for city in site.clocks {
                    json.field(city.id, city.clock.timestamp(city.clock.written(moment)))
                }
            }
        }
    }
}
