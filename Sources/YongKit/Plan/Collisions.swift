internal import Foundation

/// Finds outputs that would lie at one path, on this machine or on a reader's.
///
/// Paths that differ only by case or by Unicode form are one file on many machines.
struct Collisions: Sendable {
    let diagnostics: [Diagnostic]

    init(_ outputs: [Output], in site: Site) {
        var seen: [ByteKey: Int] = [:]
        seen.reserveCapacity(outputs.count)
        var diagnostics: [Diagnostic] = []
        for (index, output) in outputs.enumerated() {
            let file = output.path.outputFile
            let key = ByteKey(Self.folded(file))
            guard let first = seen[key] else {
                seen[key] = index
                continue
            }
            let (one, two) = (outputs[first], output)
            if site.isToldOfTheirOwnURLs(one, two) { continue }
            let isSame = one.path == two.path
            diagnostics.append(
                Message.collision(
                    one.path.text, two.path.text, isSame: isSame,
                    hasAlias: one.isAlias || two.isAlias,
                    origins: (site.origin(of: one), site.origin(of: two))
                ).at(site.location(of: two) ?? site.location(of: one)))
        }
        self.diagnostics =
            diagnostics + Self.inTheWay(outputs, seen, in: site) + Self.tooLong(outputs, in: site)
    }

    /// Files that stand where other outputs need a folder.
    private static func inTheWay(
        _ outputs: [Output], _ seen: [ByteKey: Int], in site: Site
    ) -> [Diagnostic] {
        var folders = Set<ByteKey>()
        var diagnostics: [Diagnostic] = []
        for output in outputs {
            var folder = folded(output.path.outputFile)[...]
            while let slash = folder.utf8.lastIndex(of: 0x2F) {
                folder = folder[..<slash]
                let key = ByteKey(String(folder))
                guard folders.insert(key).inserted else { break }
                guard let index = seen[key] else { continue }
                let file = outputs[index]
                diagnostics.append(
                    Message.fileInTheWay(
                        "/" + file.path.outputFile, of: "/" + output.path.outputFile,
                        origins: (site.origin(of: file), site.origin(of: output))
                    ).at(site.location(of: output) ?? site.location(of: file)))
            }
        }
        return diagnostics
    }

    /// Outputs that no file system takes.
    private static func tooLong(_ outputs: [Output], in site: Site) -> [Diagnostic] {
        outputs.compactMap { output in
            guard output.path.text.utf8.count > longestName,
                output.path.text.utf8.split(separator: 0x2F).contains(where: {
                    $0.count > longestName
                })
            else { return nil }
            return Message.nameTooLong(output.path.text, origin: site.origin(of: output))
                .at(site.location(of: output))
        }
    }

    private static let longestName = 255

    /// The name that a file system would compare which folds case and Unicode forms.
    static func folded(_ path: String) -> String {
        if path.utf8.allSatisfy({ $0 < 0x80 }) {
            return path.utf8.contains { (0x41...0x5A).contains($0) } ? path.lowercased() : path
        }
        return path.precomposedStringWithCanonicalMapping.lowercased()
    }
}

extension Site {
    /// Whether two pages of the parallel edition collide where they already do in a language.
    fileprivate func isToldOfTheirOwnURLs(_ one: Output, _ two: Output) -> Bool {
        guard case .both(let one) = one.content, case .both(let two) = two.content else {
            return false
        }
        return zip(pages[one].urls.values, pages[two].urls.values).contains {
            Collisions.folded($0.text) == Collisions.folded($1.text)
        }
    }

    /// What a person calls the source of an output.
    fileprivate func origin(of output: Output) -> Wording {
        if let location = location(of: output) {
            return Wording(en: location.file, zh: location.file)
        }
        return switch output.content {
        case .tagIndex, .tag: Wording(en: "the pages of tags", zh: "标签页")
        case .children: Wording(en: "the parts of a long list", zh: "列表分页")
        case .asset: Wording(en: "the theme", zh: "主题")
        default: Wording(en: "Yong's own output", zh: "Yong自动生成的文件")
        }
    }

    fileprivate func location(of output: Output) -> SourceLocation? {
        switch output.content {
        case .page(let page, let language), .alias(let page, let language):
            SourceLocation(pages[page].text(in: language).source.path)
        case .tag(let tag, let language, _):
            tags[tag].pages.first.map {
                SourceLocation(pages[$0].text(in: language).source.path)
            }
        case .calendar(let page, let language), .event(_, let page, let language),
            .campaigns(let page, let language), .campaign(_, let page, let language),
            .sharePicture(let page, let language):
            SourceLocation(pages[page].text(in: language).source.path)
        case .both(let page), .children(let page, _, _):
            SourceLocation("Content" + pages[page].path)
        case .attachment(let index), .variant(let index, _):
            SourceLocation(content.attachments[index].source.path)
        case .staticFile(let index): SourceLocation(statics[index].path)
        default: nil
        }
    }
}

extension Output {
    fileprivate var isAlias: Bool {
        if case .alias = content { true } else { false }
    }
}
