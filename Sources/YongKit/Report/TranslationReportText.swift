/// How the translations of a site stand, in words and for machines.
extension TranslationReport {
    /// One line a page and language: a table for people.
    package func table(in language: Language) -> String {
        let heading =
            language.isChinese
            ? ["页面", "译文", "状态", "改动", "文字来源", "审校"]
            : ["page", "language", "state", "changes", "provenance", "reviewers"]
        let rows = pages.map { page in
            [
                page.path, page.translation.language.code,
                page.state.standing.wording.text(in: language),
                page.state.changes.isEmpty ? "" : String(page.state.changes.count),
                page.translation.provenance?.rawValue ?? "",
                page.translation.reviewers.joined(separator: language.isChinese ? "、" : ", "),
            ]
        }
        return TerminalTable([heading] + rows).text + summary(in: language)
    }

    /// How many are fresh, stale and so on.
    private func summary(in language: Language) -> String {
        let counts = TranslationState.Standing.allCases.compactMap { standing in
            let count = pages.count { $0.state.standing == standing }
            return count == 0 ? nil : "\(standing.wording.text(in: language)) \(count)"
        }
        return counts.joined(separator: language.isChinese ? "，" : ", ") + "\n"
    }

    /// What has changed since the stamps, block by block, with the translation as it stands.
    package func difference(in language: Language) -> String {
        pages.map { page in
            var text =
                "\(page.path) \(page.source.language.code) → \(page.translation.language.code): "
                + page.state.standing.wording.text(in: language) + "\n"
            for row in page.rows where row.was != nil {
                text += "\n  @ \(row.kind)\n"
                for words in row.was ?? [] { text += "  - \(words)\n" }
                for words in row.source { text += "  + \(words)\n" }
                for words in row.translation { text += "  = \(words)\n" }
            }
            return text
        }.joined(separator: "\n")
    }

    /// One object: `pages`, each with its state and what has changed, and `diagnostics`.
    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.key("pages")
            json.array { json in
                for page in pages { page.write(to: &json) }
            }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }
}

extension PageReview {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("page", path)
            json.field("title", title)
            json.field("source", source.language.code)
            json.field("language", translation.language.code)
            if let file = translation.file { json.field("file", file) }
            json.field("state", state.standing.rawValue)
            if let provenance = translation.provenance {
                json.field("provenance", provenance.rawValue)
            }
            json.key("reviewers")
            json.array { json in translation.reviewers.forEach { json.string($0) } }
            json.key("changes")
            json.array { json in
                for row in rows {
                    guard let was = row.was else { continue }
                    json.object { json in
                        json.field("kind", row.kind)
                        json.key("was")
                        json.array { json in was.forEach { json.string($0) } }
                        json.key("now")
                        json.array { json in row.source.forEach { json.string($0) } }
                        json.key("translation")
                        json.array { json in row.translation.forEach { json.string($0) } }
                    }
                }
            }
        }
    }
}

extension TranslationState.Standing {
    package var wording: Wording {
        switch self {
        case .missing: Wording(en: "missing", zh: "缺译文")
        case .unstamped: Wording(en: "not stamped", zh: "未登记")
        case .fresh: Wording(en: "fresh", zh: "与原文一致")
        case .stale: Wording(en: "stale", zh: "原文已改")
        case .reworked: Wording(en: "both changed", zh: "两边都改了")
        case .edited: Wording(en: "translation changed", zh: "译文已改")
        }
    }
}
