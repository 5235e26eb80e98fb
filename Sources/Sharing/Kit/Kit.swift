package import YongKit

/// Everything that one page needs on the channels that were asked for.
package struct Kit: Sendable {
    package let page: ReadPage
    package let language: KitLanguage
    package let channels: [Channel]
    package let look: String
    /// Below the folder of all kits: `city/tianyi`.
    package let folder: String
    /// Without the preview and the manifest, which are made of the rest.
    package var files: [KitFile] = []
    package var texts: [KitText] = []
    package var notices: [KitNotice] = []
    /// Components that have no form on a channel: `wechat: chart`.
    package var withoutForm: [String] = []
    /// Parts that stay on the page, by their titles.
    package var leftOut: [String] = []
    /// Channels that were asked for and that nothing was made for: it would do harm there.
    package private(set) var unmade: [Channel] = []
    /// The ids of the facts that it says, in rising order.
    package var facts: [String] = []

    package init(
        page: ReadPage, language: KitLanguage, channels: [Channel], look: String
    ) {
        self.page = page
        self.language = language
        self.channels = channels
        self.look = look
        folder = page.path == "/" ? "home" : String(page.path.dropFirst().dropLast())
    }

    /// Files whose paths begin so.
    func files(below start: String) -> [KitFile] { files.filter { $0.path.hasPrefix(start) } }

    package var hasErrors: Bool { notices.contains { $0.message.severity == .error } }
}

/// A text that an editor copies, and how long it may be.
package struct KitText: Sendable, Equatable {
    package enum Part: String, Sendable {
        case title, caption, author, digest, address, summary
    }

    package let channel: Channel
    package let part: Part
    package let text: String
    /// Its file in the kit.
    package let file: String
    package let count: Int
    package let limit: Int?

    package var fits: Bool { limit.map { count <= $0 } ?? true }
}

extension Kit {
    /// Takes away what was made for a channel.
    mutating func remove(_ channel: Channel) {
        files.removeAll { $0.path.hasPrefix(channel.rawValue + "/") }
        texts.removeAll { $0.channel == channel }
        unmade.append(channel)
    }

    mutating func add(
        _ channel: Channel, _ part: KitText.Part, _ text: String, count: Int, limit: Int? = nil
    ) {
        guard !text.isEmpty else { return }
        let file = "\(channel.rawValue)/\(part.rawValue).txt"
        texts.append(
            KitText(
                channel: channel, part: part, text: text, file: file, count: count, limit: limit))
        files.append(KitFile(file, text: text + "\n"))
    }
}
