/// What platforms count, each in words of its own.
package enum Metric: String, CaseIterable, Sendable {
    case impressions, views, readers, likes, saves, comments, shares, followers, clicks

    package var zh: String {
        switch self {
        case .impressions: "曝光"
        case .views: "阅读（观看）次数"
        case .readers: "阅读人数"
        case .likes: "点赞"
        case .saves: "收藏"
        case .comments: "评论"
        case .shares: "分享"
        case .followers: "新增关注"
        case .clicks: "点击"
        }
    }

    package var en: String { self == .followers ? "new followers" : rawValue }
}

/// How a platform's export names its columns.
package struct ExportFormat: Sendable {
    package let id: String
    /// The id of a channel.
    package let channel: String
    package let title: [String]
    package let link: [String]
    package let date: [String]
    package let metrics: [Metric: [String]]

    package init(
        id: String, channel: String, title: [String] = [], link: [String] = [],
        date: [String] = [], metrics: [Metric: [String]]
    ) {
        self.id = id
        self.channel = channel
        self.title = title
        self.link = link
        self.date = date
        self.metrics = metrics
    }

    /// As the platforms' export files are known to name them; a site may name others.
    package static let known = [
        ExportFormat(
            id: "rednote", channel: "rednote", title: ["笔记标题"], link: ["笔记链接"],
            date: ["首次发布时间", "发布时间", "笔记发布时间"],
            metrics: [
                .impressions: ["曝光", "曝光量", "曝光数"],
                .views: ["观看量", "阅读量", "阅读", "观看", "观看数"],
                .likes: ["点赞", "点赞量", "点赞数"], .saves: ["收藏", "收藏量", "收藏数"],
                .comments: ["评论", "评论量", "评论数"], .shares: ["分享", "分享量", "分享数"],
                .followers: ["涨粉", "涨粉量", "涨粉数", "关注数"],
            ]),
        ExportFormat(
            id: "wechat", channel: "wechat", title: ["内容标题", "图文标题", "文章标题"],
            link: ["内容url", "图文url", "文章链接", "内容链接"],
            date: ["发表时间", "发布时间", "群发时间"],
            metrics: [
                .impressions: ["送达人数"],
                .readers: ["总阅读人数", "阅读人数", "图文阅读人数", "内容阅读人数"],
                .views: ["总阅读次数", "阅读次数", "阅读量", "图文阅读次数"],
                .shares: ["总分享次数", "分享次数", "分享量", "总分享人数", "分享人数"],
                .saves: ["收藏人数", "微信收藏人数", "收藏次数"],
                .likes: ["点赞数", "点赞人数", "在看人数"], .comments: ["留言数", "留言条数", "评论数"],
                .followers: ["阅读后关注人数", "新增关注人数"],
            ]),
        ExportFormat(
            id: "table", channel: "elsewhere", title: ["标题", "作品名称", "title", "Title"],
            link: ["链接", "作品链接", "url", "URL", "link", "Link"],
            date: ["日期", "时间", "发布时间", "date", "Date"],
            metrics: [
                .impressions: ["曝光", "曝光量", "展现量", "impressions", "Impressions"],
                .views: ["阅读量", "播放量", "阅读", "播放", "浏览量", "views", "Views"],
                .readers: ["阅读人数", "readers", "Readers", "reach", "Reach"],
                .likes: ["点赞", "点赞量", "点赞数", "赞", "likes", "Likes"],
                .saves: ["收藏", "收藏量", "收藏数", "saves", "Saves"],
                .comments: ["评论", "评论量", "评论数", "comments", "Comments"],
                .shares: ["分享", "分享量", "转发", "转发量", "shares", "Shares"],
                .followers: ["涨粉", "新增关注", "follows", "Follows"],
                .clicks: ["点击", "点击量", "clicks", "Clicks", "Link clicks"],
            ]),
    ]
}
