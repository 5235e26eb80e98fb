internal import Bilingual

/// Campaigns for other programs: their windows and posts as RFC 5545 has them.
///
/// Moments are written in UTC, so that every calendar shows its owner's own time; what the clocks of
/// the site's cities show stands in words. No clock of the machine reaches it.
package struct CampaignCalendar: Sendable {
    private let site: Site
    private let address: PublishedAddress
    private let language: Int

    package init(_ site: Site, address: PublishedAddress, language: Int) {
        self.site = site
        self.address = address
        self.language = language
    }

    /// - Parameters:
    ///   - campaigns: indices among the site's campaigns.
    ///   - title: what the calendar is called.
    ///   - page: where the calendar stands on the site; nil where it does not.
    package func bytes(of campaigns: [Int], title: String, page: Page?) -> [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Yong//Yong \(site.languages[language].code)//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("X-WR-CALNAME", text: title)
        let all = site.data.records.campaigns.all
        for index in campaigns {
            for (number, window) in all[index].windows.enumerated() {
                add(window, number, of: all[index], page, to: &lines)
            }
            for (number, post) in all[index].posts.enumerated() {
                add(post, number, of: all[index], page, to: &lines)
            }
        }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func add(
        _ window: Campaign.Window, _ number: Int, of campaign: Campaign, _ page: Page?,
        to lines: inout CalendarLines
    ) {
        begin(campaign, "window-\(number + 1)", window.from.day, to: &lines)
        if window.from.time == nil {
            lines.add("DTSTART;VALUE=DATE", window.from.day.basic)
            // The end of a whole day is the day behind it.
            lines.add("DTEND;VALUE=DATE", window.to.day.next.basic)
            lines.add("TRANSP", "TRANSPARENT")
        } else {
            lines.add("DTSTART", site.clock.instant(window.from).basic)
            lines.add("DTEND", site.clock.instant(window.to).basic)
        }
        add("SUMMARY", [campaign.name[language], window.name[language]], " · ", to: &lines)
        add("DESCRIPTION", [sample(campaign), campaign.note[language]], "\n", to: &lines)
        end(page, to: &lines)
    }

    private func add(
        _ post: Campaign.Post, _ number: Int, of campaign: Campaign, _ page: Page?,
        to lines: inout CalendarLines
    ) {
        let moment = site.clock.instant(post.at)
        begin(campaign, "post-\(number + 1)", post.at.day, to: &lines)
        lines.add("DTSTART", moment.basic)
        lines.add("DTEND", Instant(seconds: moment.seconds + 900).basic)
        let about = post.page.flatMap { site.page(at: $0.value) }
        let words = site.languages[language]
        let title = post.title[language] ?? about?.text(in: language).title
        add("SUMMARY", [post.channel.name.text(in: words), title], " · ", to: &lines)
        let form = WrittenForm(language: words.code)
        let times = site.clocks.map { city in
            city.name[language] + (words.isChinese ? "：" : ": ")
                + city.clock.written(moment).words(in: words, form: form)
        }
        let link = about.flatMap {
            CampaignLink.address($0, language, campaign, post.channel, at: address)
        }
        add(
            "DESCRIPTION", [sample(campaign), campaign.name[language]] + times + [link], "\n",
            to: &lines)
        end(about ?? page, to: &lines)
    }

    private func begin(
        _ campaign: Campaign, _ part: String, _ day: CalendarDate, to lines: inout CalendarLines
    ) {
        lines.add("BEGIN", "VEVENT")
        let code = site.languages[language].code
        lines.add("UID", "\(campaign.id).\(part).\(code)@\(address.host)")
        lines.add("DTSTAMP", day.basic + "T000000Z")
    }

    private func end(_ page: Page?, to lines: inout CalendarLines) {
        if let page { lines.add("URL", address.complete(page.urls[language])) }
        lines.add("END", "VEVENT")
    }

    private func add(
        _ name: String, _ texts: [String?], _ separator: String, to lines: inout CalendarLines
    ) {
        let text = texts.compactMap(\.self).joined(separator: separator)
        guard !text.isEmpty else { return }
        lines.add("\(name);LANGUAGE=\(site.languages[language].tag)", text: text)
    }

    private func sample(_ campaign: Campaign) -> String? {
        campaign.isSample ? site.theme.strings[language].phrase("sample") : nil
    }
}
