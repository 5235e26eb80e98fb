internal import CLinux

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

    /// Which program runs. One that was compiled anew may make other pages of the same texts while its
    /// version is still the same, and nobody wants to know how to have them.
    ///
    /// The linker's hash of it, which is in memory already; where there is none, its file, whose times
    /// packages may set all alike, though not the time at which it came here.
    private static let program: String = {
        var id = [UInt8](repeating: 0, count: 64)
        let length = yong_program_id(&id, id.count)
        if length > 0 { return ContentHash(Array(id.prefix(length))).hexadecimal }
        guard let status = try? FileStatus(path: "/proc/self/exe") else { return "" }
        return "\(status.size) \(status.modified) \(status.changed)"
    }()
}
