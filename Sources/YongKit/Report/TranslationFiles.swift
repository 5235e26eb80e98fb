internal import Glibc

/// What `yong translation` and `yong sheet` write.
extension TranslationReport {
    /// Notes that the translations fit; nothing is written when a page is not there.
    package func stamp(root: String) -> (stamped: Int, diagnostics: [Diagnostic]) {
        let mistakes = diagnostics.filter(\.isError)
        guard mistakes.isEmpty else { return (0, mistakes) }
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
                guard let with = signature.added(to: bytes, language: spoken) else {
                    mistakes.append(Message.cannotSign().at(SourceLocation(file)))
                    continue
                }
                try replaceFile(root + "/" + file, with: with)
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
            let name = page.path.split(separator: "/").joined(separator: "-")
            let file =
                "\(folder)/\(name.isEmpty ? "home" : name).\(page.translation.language.code).html"
            do throws(WriteError) {
                if mkdir(folder, 0o777) != 0, errno != EEXIST {
                    throw .write(path: folder, code: errno)
                }
                try replaceFile(file, with: sheet.html)
                made.append(file)
            } catch {
                return (made, [Message.write(error).at(nil)])
            }
        }
        return (made, [])
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
