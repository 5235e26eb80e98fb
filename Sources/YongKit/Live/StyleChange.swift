/// A save that changed style sheets and nothing else: pages need not be reloaded for it.
struct StyleChange {
    let paths: [(from: SitePath, to: SitePath)]

    /// - Parameter saved: everything that was saved.
    init?(_ saved: Set<String>, from old: Site, to new: Site) {
        guard !saved.isEmpty,
            saved.allSatisfy({ $0.hasPrefix("Theme/assets/") && $0.hasSuffix(".css") })
        else { return nil }
        let (before, after) = (old.theme.assets.all, new.theme.assets.all)
        guard before.map(\.name) == after.map(\.name) else { return nil }
        let changed = zip(before, after).filter { $0.path != $1.path }
        guard changed.allSatisfy({ $0.0.name.hasSuffix(".css") }) else { return nil }
        paths = changed.map { ($0.path, $1.path) }
    }
}
