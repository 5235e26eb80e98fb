internal import Bilingual
internal import Templates

/// The campaigns of the site as one language shows them, the earliest first.
struct CampaignViews {
    let presentation: Presentation
    let language: Int
    let calendar: Page

    private var site: Site { presentation.site }
    private var form: WrittenForm { presentation.forms[language] }

    func views(card: (Int) -> CardView) -> [CampaignView] {
        let campaigns = site.data.records.campaigns.all
        return site.campaignOrder.map { index in
            let campaign = campaigns[index]
            var values = CampaignView.Values()
            values.id = campaign.id
            values.name = campaign.name[language]
            values.note = campaign.note[language]
            values.isSample = campaign.isSample
            values.isOver = campaign.span(site.clock).upperBound <= site.now
            let words = site.languages[language]
            values.channels = form.list(campaign.channels.map { $0.name.text(in: words) })
            values.windows = campaign.windows(by: site.clock).map(view)
            values.pages = campaign.pages.compactMap { site.page(at: $0.value) }
                .map { card($0.id) }
            values.posts = campaign.posts(by: site.clock).map { post in
                let moment = site.clock.instant(post.at)
                return CampaignView.Post(
                    title: post.title[language], channel: post.channel.name.text(in: words),
                    times: site.clocks.map {
                        CampaignView.Time(city: $0.name[language], date: date(moment, by: $0.clock))
                    },
                    page: post.page.flatMap { site.page(at: $0.value) }.map { card($0.id) },
                    isOver: moment <= site.now)
            }
            values.file = calendar.campaignFile(
                index, in: site, language: calendar.shown[language]
            ).map { .site($0.text) }
            return CampaignView(values)
        }
    }

    private func view(_ window: Campaign.Window) -> CampaignView.Window {
        let (start, end) = (site.clock.instant(window.from), window.end(site.clock))
        return CampaignView.Window(
            name: window.name[language], start: date(window.from),
            end: window.to == window.from ? nil : date(window.to),
            isRunning: start <= site.now && site.now < end, isOver: end <= site.now)
    }

    private func date(_ date: WrittenDate) -> DateView {
        date.time == nil
            ? DateView(date.day, form) : self.date(site.clock.instant(date), by: site.clock)
    }

    /// With the day of the week, by which posts are planned.
    private func date(_ moment: Instant, by clock: SiteClock) -> DateView {
        let date = clock.written(moment)
        return DateView(
            iso: clock.timestamp(date),
            text: date.words(in: site.languages[language], form: form))
    }
}

extension WrittenDate {
    /// `星期二，2027年1月12日21:00`, `Tuesday 12 January 2027, 21:00`.
    func words(in language: Language, form: WrittenForm) -> String {
        let number = (day.dayNumber + 3) % 7
        let words = form.date(year: day.year, month: day.month, day: day.day)
        let time = (time ?? 0) / 60
        let clock = CalendarDate.padded(time / 60, 2) + ":" + CalendarDate.padded(time % 60, 2)
        if language.isChinese {
            let days = ["一", "二", "三", "四", "五", "六", "日"]
            return words + "（星期" + days[(number + 7) % 7] + "）" + clock
        }
        let days = [
            "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        ]
        return days[(number + 7) % 7] + " " + words + ", " + clock
    }
}
