/// From where readers came, and by which campaign.
extension LogTables {
    var channels: ReviewTable {
        ReviewTable(
            id: "channels", title: Words(zh: "渠道", en: "By channel"),
            head: Words(zh: "从哪里来", en: "from where"), columns: [Self.readColumn],
            rows: sums { [$0.channel] }.map { place, count in
                let channel = Channel.all[place]
                return ReviewTable.Row(channel.id, Words(zh: channel.zh, en: channel.en), [count])
            },
            note: Words(
                zh: "先看链接里的utm_source，再看来源网址，再看是不是某个应用里的浏览器。",
                en:
                    "What the link says in utm_source counts first, then the referrer, then whether the browser is one "
                    + "inside an app."))
    }

    private func campaign(_ cell: TrafficCounts.Cell) -> String {
        if cell.hasOtherCampaign { return Self.otherCampaigns }
        return cell.campaign.map { counts.campaigns.names[$0] } ?? ""
    }

    private static let otherCampaigns = "…"

    private func campaignName(_ id: String) -> Words {
        switch id {
        case "": Words(zh: "不带推广标记", en: "without a campaign")
        case Self.otherCampaigns: Words(zh: "其余推广标记", en: "other campaigns")
        default: Self.label(id, site.campaigns)
        }
    }

    var campaigns: ReviewTable {
        ReviewTable(
            id: "campaigns", title: Words(zh: "推广活动", en: "By campaign"),
            head: Words(zh: "推广活动", en: "campaign"), columns: [Self.readColumn],
            rows: sums { [campaign($0)] }.map { id, count in
                ReviewTable.Row(
                    id.isEmpty ? "none" : id, campaignName(id), detail: id.isEmpty ? nil : id,
                    [count], isRest: id.isEmpty || id == Self.otherCampaigns)
            }.sorted { !$0.isRest && $1.isRest },
            note: Words(
                zh: "只数从带utm_campaign的链接直接打开的那一页；读者接着点开的页面算“不带推广标记”。",
                en:
                    "Only the page that a link with utm_campaign opened; what the reader went on to is “without a campaign”."
            ))
    }

    var campaignChannels: ReviewTable {
        struct Key: Hashable {
            let campaign: String
            let channel: Int
        }
        let sums = sums { cell in
            let id = campaign(cell)
            return id.isEmpty ? [] : [Key(campaign: id, channel: cell.channel)]
        }
        return ReviewTable(
            id: "campaign-channels", title: Words(zh: "推广活动的渠道", en: "Campaigns by channel"),
            head: Words(zh: "推广活动和渠道", en: "campaign and channel"), columns: [Self.readColumn],
            rows: sums.map { key, count in
                let (name, channel) = (campaignName(key.campaign), Channel.all[key.channel])
                return ReviewTable.Row(
                    key.campaign + "/" + channel.id,
                    Words(zh: name.zh + " · " + channel.zh, en: name.en + " · " + channel.en),
                    [count])
            })
    }
}
