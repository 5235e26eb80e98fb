internal import Markdown

/// A source file is no longer as it was when the site was loaded: the build begins again.
package struct SourceChanged: Error, Sendable {
    package let path: String
}

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
    let isEmpty: Bool
    let input: ReadInput

    /// Nil when the file is no text that we read: then the diagnostics say why.
    init?(
        _ source: SourceFile, root: String, language: Language, state: TextState,
        reporting diagnostics: inout [Diagnostic]
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
            let body = text[block.bodyStart...]
            isEmpty = body.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
            document = Document(
                body,
                options: Document.Options(
                    smartPunctuation: language == .english,
                    joinsChineseLines: language.isChinese, firstLine: block.bodyFirstLine))
        }
        diagnostics += document.mistakes.map { mistake in
            Message.markdown(mistake).at(SourceLocation(file, mistake.place))
        }
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
