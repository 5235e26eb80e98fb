internal import Glibc

/// A folder of finished files, answered as a host would: `index.html` for a folder, the site's own 404
/// page, and what `_redirects` and `_headers` say.
///
/// Every name of a path is opened in the folder before it, and no link is followed: no path leads out.
package struct PublicFolder: Sendable {
    private let path: String
    private let base: String

    /// - Parameter base: the path of the site on its host: `/ningbo`, or nothing.
    package init(path: String, base: String) {
        self.path = path
        self.base = base
    }

    /// Whether there is such a folder.
    package var exists: Bool { descend(to: []) != nil }

    package func answer(_ requested: String) -> Response {
        // Read anew each time: whoever looks here has just built the site.
        let headers = HeaderRules(text("_headers"))
        var response = answer(requested, RedirectRules(text("_redirects")))
        headers.apply(to: &response, at: requested)
        return response
    }
}

extension PublicFolder {
    private func answer(_ requested: String, _ redirects: RedirectRules) -> Response {
        if let rule = redirects.rule(for: requested) {
            if rule.status == 200, let file = file(at: rule.target) { return file }
            if rule.status != 200 { return .redirect(rule.status, to: rule.target) }
        }
        if let file = file(at: requested) { return file }
        if !requested.hasSuffix("/"), open(names(requested + "/index.html")) != nil {
            return .redirect(to: (requested + "/").percentEncoded)
        }
        if requested == "/" || requested == base, !base.isEmpty {
            return .redirect(to: base.percentEncoded + "/")
        }
        return notFound(requested)
    }

    private func file(at requested: String) -> Response? {
        let whole = requested.hasSuffix("/") ? requested + "index.html" : requested
        guard let names = names(whole), names.last != "_redirects", names.last != "_headers",
            let file = open(names)
        else { return nil }
        return Response(type: MediaType.of(whole), body: .opened(file))
    }

    /// The page of the nearest folder that has one, as hosts look for it.
    private func notFound(_ requested: String) -> Response {
        var folders = names(requested.hasSuffix("/") ? requested + "index.html" : requested) ?? []
        while true {
            folders = Array(folders.dropLast())
            if let page = open(folders + ["404.html"]) {
                return Response(status: 404, type: MediaType.html, body: .opened(page))
            }
            if folders.isEmpty { return .text(404, "There is no such page.\n") }
        }
    }

    /// The names below the folder; nil when the path is not one of the site.
    private func names(_ requested: String) -> [String]? {
        guard requested.utf8.starts(with: base.utf8) else { return nil }
        let below = String(decoding: requested.utf8.dropFirst(base.utf8.count), as: UTF8.self)
        guard below.utf8.first == 0x2F else { return nil }
        let names = below.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let isClean = names.allSatisfy { name in
            !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
                && (!name.hasPrefix(".") || name == ".well-known")
        }
        return isClean ? names.map(String.init) : nil
    }

    private func text(_ name: String) -> String {
        guard let file = open([name]) else { return "" }
        return String(decoding: file.read(from: 0, count: min(file.size, 1 << 20)), as: UTF8.self)
    }

    private func open(_ names: [String]?) -> OpenedFile? {
        guard let names, let name = names.last, let folder = descend(to: names.dropLast()) else {
            return nil
        }
        defer { close(folder) }
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW
        return OpenedFile(descriptor: openat(folder, name, flags))
    }

    /// The folder at the end of some names; the caller closes it.
    private func descend(to names: some Sequence<String>) -> CInt? {
        var folder = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        for name in names where folder >= 0 {
            let next = openat(folder, name, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
            close(folder)
            folder = next
        }
        return folder >= 0 ? folder : nil
    }
}
