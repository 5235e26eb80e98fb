internal import Markdown

/// Which state of a text is rendered when its file was saved after the site was loaded.
package enum TextState: Sendable {
    /// None: a build begins again.
    case asLoaded
    /// The one on the disk: a preview is told of every save.
    case present
}

/// The text of a page in one language, parsed; lives as long as its page is rendered.
final class BodyText {
    var document: Document
    let file: String
    /// All of the file, as the document reads it.
    let text: [UInt8]
    let front: FrontMatterBlock
    let isEmpty: Bool
    let input: ReadInput

    /// Nil when the file is no text that we read: then the diagnostics say why.
    init?(
        _ source: SourceFile, root: String, language: Language, limits: Limits,
        state: TextState, reporting diagnostics: inout [Diagnostic]
    ) throws {
        let contents: FileContents
        do {
            contents = try readFile(root + "/" + source.path)
        } catch {
            if error.isMissing { throw SourceChanged(path: source.path) }
            diagnostics.append(Message.unreadable(error).at(SourceLocation(source.path)))
            return nil
        }
        guard state == .present || contents.status.isSameContent(as: source.status) else {
            throw SourceChanged(path: source.path)
        }
        file = source.path
        input = ReadInput(path: source.path, hash: ContentHash(contents.bytes))
        // Front matter that could not be read was reported when the site was parsed.
        switch SourceText.read(contents.bytes, file: source.path) {
        case .refused(let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        case .text(let text):
            guard case .block(let block) = FrontMatterBlock.split(text, file: source.path) else {
                return nil
            }
            self.text = text
            front = block
            let body = text[block.bodyStart...]
            isEmpty = body.allSatisfy(Self.isBlank)
            document = Self.document(
                body, block, language: language, isSmart: language == .english, limits)
        }
        report(to: &diagnostics)
    }

    /// A text that lies in no file of the site, or is read by itself.
    init?(
        _ text: [UInt8], file: String, language: Language, isSmart: Bool, keepsHTML: Bool,
        limits: Limits, reporting diagnostics: inout [Diagnostic]
    ) {
        switch FrontMatterBlock.split(text, file: file) {
        case .refused(let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        case .needsMore: return nil
        case .block(let block):
            self.file = file
            self.text = text
            front = block
            input = ReadInput(path: file, hash: ContentHash(text))
            let body = text[block.bodyStart...]
            isEmpty = body.allSatisfy(Self.isBlank)
            document = Self.document(
                body, block, language: language, isSmart: isSmart, limits)
        }
        report(to: &diagnostics, keepsHTML: keepsHTML)
    }
}

extension BodyText {
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09
    }

    private static func document(
        _ body: ArraySlice<UInt8>, _ block: FrontMatterBlock, language: Language, isSmart: Bool,
        _ limits: Limits
    ) -> Document {
        Document(
            body,
            options: Document.Options(
                smartPunctuation: isSmart, joinsChineseLines: language.isChinese,
                firstLine: block.bodyFirstLine, limits: limits))
    }

    private func report(to diagnostics: inout [Diagnostic], keepsHTML: Bool = false) {
        diagnostics += document.mistakes.compactMap { mistake in
            if keepsHTML, case .rawHTML = mistake.kind { return nil }
            let location = SourceLocation(file, mistake.place)
            return Diagnostic(.markdown(mistake), at: location, edit: edit(of: mistake, location))
        }
    }
}

extension BodyText {
    /// Signs that were typed wrong can be typed right by a program; what an author meant cannot.
    private func edit(of mistake: Mistake, _ location: SourceLocation) -> TextEdit? {
        switch mistake.kind {
        case .fullWidthMarkup, .fullWidthAddress, .headingWithoutSpace: break
        default: return nil
        }
        guard let instead = mistake.replacement else { return nil }
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.indices.contains(location.line - 1) else { return nil }
        let line = Array(String(decoding: lines[location.line - 1], as: UTF8.self).unicodeScalars)
        let start = location.column - 1
        guard start >= 0, start + location.length <= line.count else { return nil }
        var was = String.UnicodeScalarView()
        was.append(contentsOf: line[start..<(start + location.length)])
        return TextEdit(location, was: String(was), instead: instead)
    }
}

extension FileStatus {
    /// Whether the file has not been written since `other` was taken.
    func isSameContent(as other: FileStatus) -> Bool {
        size == other.size && modified == other.modified && inode == other.inode
    }
}

extension SourceLocation {
    init(_ file: String, _ place: Place) {
        self.init(file, line: place.line, column: place.column, length: place.length)
    }
}
