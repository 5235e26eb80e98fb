/// What decides whether a site that was built is still the same.
extension Build {
    /// The next moment at which the same files make another site.
    func nextChange(_ site: Site, _ pages: [RenderedPage]) -> Instant? {
        ([site.nextChange] + pages.map(\.nextChange)).compactMap { $0 }.min()
    }

    /// Everything but the inputs that the output depends on.
    ///
    /// - Parameter isRepeatable: false with warnings, which the next build says again, and without
    ///   libvips, which may be there by then: such a receipt fits no build.
    func fingerprint(isRepeatable: Bool = true) -> ContentHash {
        let parts = [
            Yong.version, Self.program, options.baseURL ?? "", String(options.includesDrafts),
            String(options.isRelative), String(options.isStrict), String(options.canDraw),
            isRepeatable ? "" : "with warnings",
        ]
        return ContentHash(parts.joined(separator: "\n"))
    }

    /// The file that runs. A program that was compiled anew may make other pages of the same texts
    /// while its version is still the same, and nobody wants to know how to have them.
    private static let program: String = {
        guard let status = try? FileStatus(path: "/proc/self/exe") else { return "" }
        return "\(status.size) \(status.modified)"
    }()
}
