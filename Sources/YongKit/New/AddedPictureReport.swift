package import Pictures

/// What `yong picture add` made, or why it did not.
package struct AddedPictureReport: Sendable {
    package struct Made: Sendable {
        /// Below the site's folder.
        package let file: String
        package let name: String
        /// The page's path in the Content tree.
        package let page: String
        package let header: PictureHeader
        package let bytes: Int
        package let was: PictureHeader
    }

    package var diagnostics: [Diagnostic] = []
    /// Nil when nothing was made.
    package var made: Made?

    package init() {}

    package var exitStatus: Int32 { diagnostics.exitStatus }

    package func text(in language: Language) -> String? {
        guard let made else { return nil }
        let size = "\(made.header.width) × \(made.header.height)"
        let weight = made.bytes < 10_000 ? "\(made.bytes) B" : "\(made.bytes / 1000) KB"
        let isSmaller = made.was.width != made.header.width
        let from = "\(made.was.format.name), \(made.was.width) × \(made.was.height)"
        return language.isChinese
            ? """
            已放入“\(made.file)”（\(size)，\(weight)\(isSmaller ? "，原为\(from)" : "")），不含拍摄地点等信息；说明已写入page.yml
            正文里写：![](\(made.name))  用作封面：cover: \(made.name)
            """
            : """
            put in “\(made.file)” (\(size), \(weight)\(isSmaller ? "; it was \(from)" : "")), \
            without its place and serial number; what it shows is in page.yml
            in a text write: ![](\(made.name))  as the cover: cover: \(made.name)
            """
    }

    /// One object for machines.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            if let made {
                json.field("file", made.file)
                json.field("page", made.page)
                json.field("format", made.header.format.rawValue)
                json.field("width", literal: String(made.header.width))
                json.field("height", literal: String(made.header.height))
                json.field("bytes", literal: String(made.bytes))
                json.field("markdown", "![](\(made.name))")
            }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }
}
