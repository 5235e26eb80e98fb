/// What `yong translation` and `yong sheet` write.
extension TranslationReport {
    /// Notes that the translations fit; nothing is written when a page is not there.
    package func stamp(root: String) -> (stamped: Int, diagnostics: [Diagnostic]) {
        // What cannot be read would be lost.
        let mistakes = diagnostics.filter { $0.isError || $0.message.rule == "translation-record" }
        guard mistakes.isEmpty else { return (0, mistakes.map(\.refusing)) }
        let count = pages.count { $0.translation.file != nil }
        do throws(WriteError) {
            try replaceFile(root + "/" + TranslationRecord.file, with: stamped().bytes)
            return (count, [])
        } catch {
            return (0, [Message.write(error).at(nil)])
        }
    }

    /// Writes a signature into the front matter of the pages' texts.
    ///
    /// - Parameter language: which text; nil means all.
    package func sign(
        _ signature: Signature, language: String?, root: String
    ) -> (files: [String], diagnostics: [Diagnostic]) {
        var mistakes = diagnostics.filter(\.isError)
        guard mistakes.isEmpty else { return ([], mistakes) }
        var signed: [String] = []
        for (file, spoken) in files(in: language) {
            do {
                let bytes = try readFile(root + "/" + file).bytes
                guard let with = signature.added(to: bytes, language: spoken),
                    Self.isReadable(with, file)
                else {
                    mistakes.append(Message.cannotSign().at(SourceLocation(file)))
                    continue
                }
                guard
                    try with == bytes
                        || replaceWritten(root + "/" + file, holding: bytes, with: with)
                else {
                    mistakes.append(Message.savedMeanwhile(file).at(SourceLocation(file)))
                    continue
                }
                signed.append(file)
            } catch let error as FileError {
                mistakes.append(Message.unreadable(error).at(SourceLocation(file)))
            } catch let error as WriteError {
                mistakes.append(Message.write(error).at(SourceLocation(file)))
            } catch {
                mistakes.append(Message.fault(error).at(SourceLocation(file)))
            }
        }
        if signed.isEmpty, mistakes.isEmpty, let language {
            mistakes.append(Message.nothingToSign(language).at(nil))
        }
        return (signed, mistakes)
    }

    /// Writes a review sheet for each translation.
    package func writeSheets(
        to folder: String, findings: [Diagnostic], language: Language
    ) -> (files: [String], diagnostics: [Diagnostic]) {
        var made: [String] = []
        for page in pages where page.translation.file != nil {
            let files = [page.source.file, page.translation.file].compactMap(\.self)
            let sheet = ReviewSheet(
                page, findings: findings.filter { files.contains($0.location?.file ?? "") },
                language: language)
            // No page's folder begins with a line, so nothing else has the name of the home page.
            let name = page.path == "/" ? "_home" : String(page.path.dropFirst().dropLast())
            let file = "\(folder)/\(name).\(page.translation.language.code).html"
            do throws(WriteError) {
                try PlainFolder.makeFolders(of: file)
                try replaceFile(file, with: sheet.html)
                made.append(file)
            } catch {
                return (made, [Message.sheetFailed(error).at(nil)])
            }
        }
        return (made, [])
    }

    /// Whether the file's front matter can be read as it will be.
    private static func isReadable(_ bytes: [UInt8], _ file: String) -> Bool {
        guard case .text(let text) = SourceText.read(bytes, file: file),
            case .block(let block) = FrontMatterBlock.split(text, file: file)
        else { return false }
        return !FrontMatterReader(file: file).read(text, block).1.hasErrors
    }

    private func files(in language: String?) -> [(file: String, language: Language)] {
        var seen: [String] = []
        return pages.flatMap { [$0.source, $0.translation] }.compactMap { side in
            guard let file = side.file, language == nil || side.language.code == language,
                !seen.contains(file)
            else { return nil }
            seen.append(file)
            return (file, side.language)
        }
    }
}

extension Diagnostic {
    /// The same as a reason not to go on.
    fileprivate var refusing: Diagnostic {
        isError
            ? self
            : Diagnostic(
                Message(
                    message.rule, .error, cause: .configuration, en: message.wording.en,
                    zh: message.wording.zh, fix: message.fix), at: location)
    }
}
