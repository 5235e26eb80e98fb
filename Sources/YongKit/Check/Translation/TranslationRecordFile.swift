/// The file in which a translation record is kept: lines, so that the work of two editors merges
/// as text does.
///
/// `page ⇥ language ⇥ kind ⇥ words`, sorted by page and language, texts in the order of the page;
/// the line of kind `=` holds the hash of the translation.
extension TranslationRecord {
    /// Below the site's folder.
    package static let file = "Content/_data/translations.tsv"

    private static let translationKind = "="
    private static let heading =
        "# What each translation was made from; written by “yong translation stamp”. "
        + "每份译文所依据的原文，由“yong translation stamp”写入。\n"

    /// The bytes of the file.
    package var bytes: [UInt8] {
        var text = Self.heading
        for key in entries.keys.sorted() {
            guard let entry = entries[key] else { continue }
            func line(_ kind: String, _ words: String) {
                text += "\(key.page)\t\(key.language)\t\(kind)\t\(words)\n"
            }
            line(Self.translationKind, entry.translation.hexadecimal)
            for source in entry.source { line(source.kind, source.words) }
        }
        return Array(text.utf8)
    }

    /// Reads the file; a line that is none of ours is reported, and the rest still counts.
    package init(_ bytes: [UInt8], reporting diagnostics: inout [Diagnostic]) {
        var sources: [Key: [Passage]] = [:]
        var hashes: [Key: ContentHash] = [:]
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty || line.first == 0x23 { continue }
            let parts = line.split(separator: 0x09, maxSplits: 3, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard parts.count == 4, parts[0].hasPrefix("/") else {
                diagnostics.append(
                    Message.translationLine().at(
                        SourceLocation(Self.file, line: index + 1, column: 1)))
                continue
            }
            let key = Key(page: parts[0], language: parts[1])
            if parts[2] == Self.translationKind {
                hashes[key] = ContentHash(hexadecimal: parts[3])
            } else {
                sources[key, default: []].append(Passage(kind: parts[2], words: parts[3]))
            }
        }
        // Where a merge lost the hash, the translation counts as changed since.
        for (key, source) in sources {
            entries[key] = Entry(
                source: source, translation: hashes[key] ?? ContentHash(high: 0, low: 0))
        }
    }
}

extension TranslationRecord {
    /// Reads the site's record; an empty one where there is none yet.
    package init(siteRoot root: String, reporting diagnostics: inout [Diagnostic]) {
        do throws(FileError) {
            let contents = try readFile(root + "/" + Self.file)
            self.init(contents.bytes, reporting: &diagnostics)
        } catch {
            self.init()
            if !error.isMissing {
                diagnostics.append(Message.unreadable(error).at(SourceLocation(Self.file)))
            }
        }
    }
}
