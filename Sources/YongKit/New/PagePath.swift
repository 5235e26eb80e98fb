/// The path of a page in the Content tree, as it was typed for `yong new`.
struct PagePath: Sendable {
    /// The names of the folders, from the top.
    let names: [String]

    /// Understands `city/tianyi`, `/city/tianyi/`, and `Content/city/tianyi` as a shell completes it.
    init(typed text: String) {
        var names = text.split(whereSeparator: { $0 == "/" || $0 == "／" }).map(String.init)
        let isRelative = text.utf8.first != 0x2F
        if isRelative, names.first == "." { names.removeFirst() }
        if isRelative, names.first == "Content" { names.removeFirst() }
        self.names = names
    }

    init(names: [String]) { self.names = names }

    var name: String { names.last ?? "" }

    /// As links write it: `/city/tianyi/`.
    var link: String { "/" + names.map { $0 + "/" }.joined() }

    /// As it is typed: `city/tianyi`.
    var typed: String { names.joined(separator: "/") }

    /// Below the site's folder: `Content/city/tianyi`.
    var folder: String { (["Content"] + names).joined(separator: "/") }

    /// The pages that this one lies in, from the top; without the home page.
    var parents: [PagePath] {
        names.indices.dropFirst().map { PagePath(names: Array(names[..<$0])) }
    }

    /// What keeps it from being the path of a page.
    func mistakes(reserved: Set<String>) -> [Message] {
        guard !names.isEmpty else { return [.newPathEmpty()] }
        if names.contains("..") { return [.newPathOutside(names.joined(separator: "/"))] }
        return names.enumerated().compactMap { index, name in
            if Self.isHidden(name) { return .newNameHidden(name) }
            if let mistake = Slug.mistake(in: name) {
                return .newName(name, mistake, better: better)
            }
            return index == 0 && reserved.contains(name) ? .newNameReserved(name) : nil
        }
    }

    private static func isHidden(_ name: String) -> Bool {
        name.utf8.first == 0x2E || name.utf8.first == 0x5F
    }

    /// The same path with every name made fit, as it is typed.
    private var better: String {
        names.map { name in
            let isFit = Slug.mistake(in: name) == nil && !Self.isHidden(name)
            return isFit ? name : Slug.made(from: name) ?? "-"
        }.joined(separator: "/")
    }
}
