/// Reads one record of `_data/campaigns.yml`; its keys are closed.
struct CampaignReader {
    private let record: DataRecord
    private(set) var diagnostics: [Diagnostic] = []

    static let keys = ["id", "name", "note", "sample", "channels", "windows", "pages", "posts"]
    static let windowKeys = ["name", "from", "to"]
    static let postKeys = ["at", "channel", "page", "title"]

    init(_ record: DataRecord) { self.record = record }

    /// The values that do not depend on the language.
    private var node: DataNode { record.nodes.values[0] }

    /// Nil for a record without a window: one that never runs.
    mutating func read() -> Campaign? {
        guard check(node, Self.keys, of: "campaign") else { return nil }
        if node["name"]?.text == nil { reportMissing("name", write: "name: { zh: …, en: … }") }
        let name = record.nodes.map { $0["name"]?.text ?? record.id.value }
        let channels = channels()
        let windows = windows()
        if node["windows"] == nil {
            reportMissing("windows", write: "windows: [{ from: 2027-01-12, to: 2027-01-19 }]")
        }
        let posts = posts(of: channels)
        let pages = items("pages").compactMap { page in
            page.text.map { Located($0, at: page.location) }
        }
        guard !windows.isEmpty else { return nil }
        return Campaign(
            id: record.id.value, name: name, note: record.texts("note"), isSample: isSample(),
            channels: channels, windows: windows, pages: pages, posts: posts,
            location: record.id.location)
    }
}

extension CampaignReader {
    /// False for what has no keys at all.
    private mutating func check(_ node: DataNode, _ keys: [String], of thing: String) -> Bool {
        guard case .map(let entries) = node.value else {
            diagnostics.append(Message.campaignKey("", of: thing, known: keys).at(node.location))
            return false
        }
        for (key, _) in entries where !keys.contains(key.value) {
            diagnostics.append(
                Message.campaignKey(key.value, of: thing, known: keys).at(key.location))
        }
        return true
    }

    private mutating func reportMissing(_ key: String, write line: String) {
        diagnostics.append(
            Message.campaignIncomplete(record.id.value, key: key, write: line)
                .at(record.id.location))
    }

    private func items(_ key: String) -> [DataNode] {
        guard let node = node[key] else { return [] }
        if case .list(let items) = node.value { return items }
        return node.isEmpty ? [] : [node]
    }

    private mutating func isSample() -> Bool {
        guard let sample = node["sample"], !sample.isEmpty else { return false }
        guard let text = sample.text, ["true", "false"].contains(text) else {
            diagnostics.append(Message.campaignSample(sample.text ?? "…").at(sample.location))
            return true
        }
        return text == "true"
    }

    private mutating func channel(_ node: DataNode) -> CampaignChannel? {
        if let channel = node.text.flatMap({ CampaignChannel(rawValue: $0) }) { return channel }
        diagnostics.append(Message.campaignChannel(node.text ?? "").at(node.location))
        return nil
    }

    private mutating func channels() -> [CampaignChannel] {
        var channels: [CampaignChannel] = []
        for item in items("channels") {
            guard let channel = channel(item), !channels.contains(channel) else { continue }
            channels.append(channel)
        }
        if items("channels").isEmpty {
            reportMissing("channels", write: "channels: [rednote, wechat, email]")
        }
        return channels
    }

    private mutating func date(_ node: DataNode?) -> WrittenDate? {
        guard let node else { return nil }
        if let date = node.text.flatMap({ WrittenDate(written: $0) }) { return date }
        diagnostics.append(Message.campaignDate(node.text ?? "").at(node.location))
        return nil
    }

    /// The texts of a key of an item, in each language.
    private func texts(_ key: String, of list: String, _ index: Int) -> PerLanguage<String?> {
        record.nodes.map { node in
            guard case .list(let items)? = node[list]?.value, items.indices.contains(index) else {
                return nil
            }
            return items[index][key]?.text
        }
    }

    private mutating func windows() -> [Campaign.Window] {
        var windows: [Campaign.Window] = []
        for (index, item) in items("windows").enumerated() {
            guard check(item, Self.windowKeys, of: "window") else { continue }
            if item["from"] == nil {
                diagnostics.append(Message.campaignWindow().at(item.location))
            }
            guard let from = date(item["from"]) else { continue }
            let to = date(item["to"]) ?? from
            if to.day < from.day || (to.time == nil) != (from.time == nil)
                || to.day == from.day && (to.time ?? 0) < (from.time ?? 0)
            {
                diagnostics.append(
                    Message.campaignWindow().at(item["to"]?.location ?? item.location))
                continue
            }
            windows.append(
                Campaign.Window(
                    name: texts("name", of: "windows", index), from: from, to: to,
                    location: item.location))
        }
        return windows
    }

    private mutating func posts(of channels: [CampaignChannel]) -> [Campaign.Post] {
        var posts: [Campaign.Post] = []
        for (index, item) in items("posts").enumerated() {
            guard check(item, Self.postKeys, of: "post") else { continue }
            guard let at = item["at"], let written = item["channel"] else {
                diagnostics.append(Message.campaignPost().at(item.location))
                continue
            }
            guard let date = date(at), let channel = channel(written) else { continue }
            guard date.time != nil else {
                diagnostics.append(Message.campaignPost().at(at.location))
                continue
            }
            if !channels.isEmpty, !channels.contains(channel) {
                diagnostics.append(
                    Message.campaignChannelNotNamed(channel.rawValue).at(written.location))
            }
            let page = item["page"].flatMap { page in
                page.text.map { Located($0, at: page.location) }
            }
            posts.append(
                Campaign.Post(
                    at: date, channel: channel, page: page,
                    title: texts("title", of: "posts", index), location: item.location))
        }
        return posts
    }
}
