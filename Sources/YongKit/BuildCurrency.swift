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
            Yong.version, options.baseURL ?? "", String(options.includesDrafts),
            String(options.isRelative), String(options.isStrict), String(options.canDraw),
            isRepeatable ? "" : "with warnings",
        ]
        return ContentHash(parts.joined(separator: "\n"))
    }
}
