/// Finds what an address of the Content tree means.
package struct ContentIndex: Sendable {
    package enum Target: Sendable, Equatable {
        case page(Int)
        case attachment(Int)
        /// A file of `_static`, at this path of the output.
        case staticFile(SitePath)
        /// A page that exists and is a draft, not yet due, or expired.
        case unpublished
    }

    /// Every file beside a page that a page may refer to.
    package let attachments: [Attachment]
    private let targets: [ByteKey: Target]

    package struct Attachment: Sendable {
        package let source: SourceFile
        /// Where it is published.
        package let path: SitePath
        /// Where it lies in the Content tree, which is how pages call it.
        package let address: SitePath
    }

    init(
        pages: [(path: String, id: Int)], unpublished: [String], attachments: [Attachment],
        statics: [SitePath]
    ) {
        self.attachments = attachments
        var targets: [ByteKey: Target] = [:]
        targets.reserveCapacity(
            pages.count + unpublished.count + attachments.count + statics.count)
        for path in statics { targets[ByteKey(path.text)] = .staticFile(path) }
        for (index, attachment) in attachments.enumerated() {
            targets[ByteKey(attachment.address.text)] = .attachment(index)
        }
        for path in unpublished { targets[ByteKey(path)] = .unpublished }
        for page in pages { targets[ByteKey(page.path)] = .page(page.id) }
        self.targets = targets
    }

    /// - Parameter path: absolute in the Content tree; a page with or without its last slash.
    package func target(_ path: String) -> Target? {
        if let target = targets[ByteKey(path)] { return target }
        guard path.utf8.last != 0x2F, let target = targets[ByteKey(path + "/")] else { return nil }
        return target
    }

    /// The nearest address to one that does not exist; for a picture, that of a file.
    package func nearest(to path: String, isFile: Bool = false) -> String? {
        let known = targets.keys.lazy.map(\.text).filter { !isFile || $0.utf8.last != 0x2F }
        let name = path.utf8.last == 0x2F ? String(path.dropLast()) : path
        let wanted = name.lastPathComponent
        // A page that only moved keeps its last component: that says more than a few equal letters.
        if !wanted.isEmpty {
            let moved = known.filter { key in
                let whole = key.utf8.last == 0x2F ? String(key.dropLast()) : key
                return whole.lastPathComponent.utf8.elementsEqual(wanted.utf8)
            }
            if let one = moved.min() { return one }
        }
        return NearestName.of(path, among: known)
    }
}
