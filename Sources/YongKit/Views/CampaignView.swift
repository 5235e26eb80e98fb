internal import Templates

/// A campaign as its calendar shows it.
package final class CampaignView: Sendable {
    struct Values: Sendable {
        var id = ""
        var name = ""
        var note: String?
        var isSample = false
        var isOver = false
        var channels = ""
        var windows: [Window] = []
        var pages: [CardView] = []
        var posts: [Post] = []
        var file: Link?
    }

    let values: Values

    init(_ values: Values) { self.values = values }

    /// Days or hours in which it runs.
    final class Window: Sendable {
        let name: String?
        let start: DateView
        let end: DateView?
        let isRunning: Bool
        let isOver: Bool

        init(name: String?, start: DateView, end: DateView?, isRunning: Bool, isOver: Bool) {
            self.name = name
            self.start = start
            self.end = end
            self.isRunning = isRunning
            self.isOver = isOver
        }
    }

    /// Something that is to be posted.
    final class Post: Sendable {
        let title: String?
        let channel: String
        let times: [Time]
        let page: CardView?
        let isOver: Bool

        init(title: String?, channel: String, times: [Time], page: CardView?, isOver: Bool) {
            self.title = title
            self.channel = channel
            self.times = times
            self.page = page
            self.isOver = isOver
        }
    }

    /// What the clock of a city shows at a moment.
    final class Time: Sendable {
        let city: String
        let date: DateView

        init(city: String, date: DateView) {
            self.city = city
            self.date = date
        }
    }
}

extension CampaignView {
    static func schema(card: ViewSchema) -> ViewSchema {
        let window = windowSchema
        let post = postSchema(card: card)
        return ViewSchema(
            "campaign", of: CampaignView.self,
            [
                .text("id", "its id, which links say in `utm_campaign`") { $0.values.id },
                .text("name", "what it is called") { $0.values.name },
                .text("note", "what should be known of it") { $0.values.note },
                .flag("isSample", "it is an example") { $0.values.isSample },
                .flag("isOver", "all of its windows are past") { $0.values.isOver },
                .text("channels", "where it is told, as a list in words") { $0.values.channels },
                .list("windows", as: { window }, "when it runs, the earliest first") {
                    $0.values.windows
                },
                .list("pages", as: { card }, "the published pages that it is about") {
                    $0.values.pages
                },
                .flag("hasPages", "there are such pages") { !$0.values.pages.isEmpty },
                .list("posts", as: { post }, "what is to be posted, the earliest first") {
                    $0.values.posts
                },
                .flag("hasPosts", "there are such posts") { !$0.values.posts.isEmpty },
                .link("file", "its windows and posts for a calendar, as `.ics`") {
                    $0.values.file
                },
            ])
    }

    private static var windowSchema: ViewSchema {
        ViewSchema(
            "campaignWindow", of: Window.self,
            [
                .text("name", "what it is called") { $0.name },
                .view("start", of: DateView.self, "when it begins, with the time if it has one") {
                    $0.start
                },
                .view("end", of: DateView.self, "the last day, or when it ends") { $0.end },
                .flag("isRunning", "it has begun and is not over") { $0.isRunning },
                .flag("isOver", "it is over") { $0.isOver },
            ])
    }

    private static func postSchema(card: ViewSchema) -> ViewSchema {
        let time = ViewSchema(
            "campaignTime", of: Time.self,
            [
                .text("city", "the city's name") { $0.city },
                .view("date", of: DateView.self, "what its clock shows then") { $0.date },
            ])
        return ViewSchema(
            "campaignPost", of: Post.self,
            [
                .text("title", "what is posted") { $0.title },
                .text("channel", "where: 小红书, RedNote") { $0.channel },
                .list("times", as: { time }, "when, by the clocks of `_data/clocks.yml`") {
                    $0.times
                },
                .view("page", as: { card }, "the page that it is made of, once it is published") {
                    $0.page
                },
                .flag("isOver", "its time is past") { $0.isOver },
            ])
    }
}
