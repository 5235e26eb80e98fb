/// Made-up logs and exports for a site, to show what a report looks like; the same each time.
package struct Sample {
    private let site: SitePages
    private let lastDay: Int
    private var numbers: UInt64 = 2025

    /// - Parameter lastDay: the number of the last day that the log tells of.
    package init(_ site: SitePages, lastDay: Int) {
        self.site = site
        self.lastDay = lastDay
    }

    /// Eight weeks in the combined format, from addresses that are kept for examples (RFC 5737).
    package mutating func log() -> String {
        var text = "# A sample, made up by a program: no line of it is real. 样例，程序编的，没有一行是真的。\n"
        guard !site.editions.isEmpty else { return text }
        let days = 56
        for day in 0..<days {
            // Weekends are livelier, and one week is busy.
            let isWeekend =
                Days.week(lastDay - days + 1 + day + 2) != Days.week(lastDay - days + 1 + day)
            let busy = (28..<35).contains(day) ? 2.4 : 1
            let count = Int(Double(isWeekend ? 70 : 45) * busy) + below(20)
            for visit in 0..<count {
                text += line(day: lastDay - days + 1 + day, second: visit * 86_400 / count)
            }
        }
        return text
    }

    private mutating func line(day: Int, second: Int) -> String {
        let date = Days.date(day)
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let time =
            "\(Days.padded(date.day, 2))/\(months[date.month - 1])/\(date.year):"
            + [second / 3600, second / 60 % 60, second % 60].map { Days.padded($0, 2) }
            .joined(separator: ":")
        let edition = site.editions[
            below(site.editions.count) * below(site.editions.count) / site.editions.count]
        var path = edition.path
        var status = 200
        var referrer = Self.referrers[below(Self.referrers.count)]
        var agent = Self.browsers[below(Self.browsers.count)]
        switch below(100) {
        case 0..<16: agent = Self.bots[below(Self.bots.count)]
        case 16..<30: path = site.files.isEmpty ? path : site.files[below(site.files.count)]
        case 30..<34:
            path = ["/zh/tianyige/", "/en/week/day-8/", "/zh/city/map/", "/wp-login.php"][below(4)]
            status = 404
        case 34..<37: status = 304
        case 37..<39: status = 301
        case 39..<46:
            if let campaign = site.campaigns.first {
                path +=
                    "?utm_source=\(["wechat", "email"][below(2)])&utm_medium=social&utm_campaign=\(campaign.id)"
                referrer = "-"
            }
        default: break
        }
        if referrer == "inside" {
            referrer = "https://\(site.hosts.first ?? "example.org")\(site.editions[0].path)"
        }
        return
            "192.0.2.\(1 + below(250)) - - [\(time) +0800] \"GET \(encoded(path)) HTTP/1.1\" \(status) "
            + "\(2000 + below(30_000)) \"\(referrer)\" \"\(agent)\"\n"
    }

    /// As RedNote's creator centre writes it.
    package mutating func redNote() -> String {
        var text = "\u{FEFF}样例，程序编的数字,,,,,,,\r\n笔记标题,首次发布时间,曝光,观看量,点赞,评论,收藏,分享\r\n"
        for (index, edition) in chinese.prefix(6).enumerated() {
            text +=
                [
                    Self.quoted(edition.title), Days.iso(lastDay - 50 + index * 7) + " 21:00",
                    index == 2 ? "1.2万" : String(900 + below(4000)), String(200 + below(900)),
                    String(20 + below(200)), String(below(40)), String(10 + below(120)),
                    String(below(30)),
                ].joined(separator: ",") + "\r\n"
        }
        return text + "没有这一页的笔记,\(Days.iso(lastDay - 3)) 21:00,500,120,8,1,4,0\r\n"
    }

    /// As an official account's statistics have it.
    package mutating func weChat() -> String {
        var text = "\u{FEFF}样例，程序编的数字,,,,,\r\n内容标题,发表时间,总阅读人数,总阅读次数,总分享次数,收藏人数\r\n"
        for (index, edition) in chinese.dropFirst(2).prefix(4).enumerated() {
            let readers = 150 + below(600)
            text +=
                [
                    Self.quoted(edition.title), Days.iso(lastDay - 40 + index * 9),
                    String(readers), String(readers + below(90)), String(below(40)),
                    String(below(25)),
                ].joined(separator: ",") + "\r\n"
        }
        return text
    }

    private var chinese: [SitePages.Edition] {
        let pages = site.editions.filter { $0.language == "zh" }
        let notes = pages.filter { $0.kind == "note" }
        return notes.isEmpty ? pages : notes
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private mutating func below(_ limit: Int) -> Int {
        numbers = numbers &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(numbers >> 33) % max(1, limit)
    }

    private func encoded(_ path: String) -> String {
        path.utf8.map { byte in
            if byte > 0x20, byte < 0x7F { return String(Unicode.Scalar(byte)) }
            let hex = String(byte, radix: 16, uppercase: true)
            return "%" + (hex.count < 2 ? "0" : "") + hex
        }.joined()
    }

    private static let referrers = [
        "-", "-", "-", "-", "inside", "inside", "inside", "https://www.xiaohongshu.com/",
        "https://www.baidu.com/link", "https://www.google.com/", "https://cn.bing.com/",
        "https://mp.weixin.qq.com/", "https://www.reddit.com/", "https://news.example.net/a",
    ]
    private static let browsers = [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            + "Version/18.1 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            + "Chrome/131.0.0.0 Safari/537.36",
        "Mozilla/5.0 (Linux; Android 14; sample) AppleWebKit/537.36 (KHTML, like Gecko) "
            + "Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50",
    ]
    private static let bots = [
        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", "curl/8.5.0",
    ]
}
