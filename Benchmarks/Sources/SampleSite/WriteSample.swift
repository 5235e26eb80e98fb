import Foundation

extension SampleSite {
    /// Writes the same text twice, as a site of Yong's and, where one is wanted, as a site of Hugo's.
    ///
    /// Each body is composed once and handed to both, so that they cannot differ.
    package func write(yong: FileSink, hugo: FileSink?) throws {
        let yongSite = YongSite(site: self, sink: yong)
        let hugoSite = hugo.map { HugoSite(site: self, sink: $0) }
        try yongSite.writeFrame()
        try hugoSite?.writeFrame()
        for index in 0..<folders {
            let page = page(index)
            let outline = PageOutline(page: page, in: self)
            var bodies: [String: [UInt8]] = [:]
            for vocabulary in [Vocabulary.chinese, .english] {
                bodies[vocabulary.language] = PageText.body(
                    of: page, outline: outline, vocabulary, in: self)
            }
            try yongSite.write(page, bodies: bodies)
            try hugoSite?.write(page, bodies: bodies)
        }
    }

    /// Hands over the files of Hugo's theme and configuration, which are kept as they are.
    package static func writeHugoTheme(to sink: FileSink) throws {
        try write(resource: "Hugo", to: sink, below: "")
    }

    /// Hands over the theme that prints the same elements with Yong.
    package static func writeYongTheme(to sink: FileSink) throws {
        try write(resource: "YongTheme", to: sink, below: "Theme/")
    }

    private static func write(
        resource: String, to sink: FileSink, below prefix: String
    ) throws {
        guard let root = Bundle.module.url(forResource: resource, withExtension: nil),
            let paths = FileManager.default.enumerator(atPath: root.path)
        else { throw CocoaError(.fileReadNoSuchFile) }
        for path in paths.compactMap({ $0 as? String }).sorted() {
            let file = root.appendingPathComponent(path)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
            else { continue }
            try sink.write(prefix + path, Array(Data(contentsOf: file)))
        }
    }
}
