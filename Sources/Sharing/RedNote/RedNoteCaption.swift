internal import YongKit

/// The title and the text below the cards of a note.
struct RedNoteCaption {
    let title: String
    /// All of it, with its disclosure, its labels and its hashtags.
    let body: String
    let hashtags: [String]
    private(set) var notices: [KitNotice] = []

    /// - Parameters:
    ///   - texts: of the languages that it speaks, the first one leading.
    ///   - articles: what the texts say.
    init(_ page: ReadPage, _ texts: [ReadText], _ articles: [Article], file: String) {
        let titles = texts.map { $0.share.redNoteTitle ?? $0.title }
        let whole = titles.joined(separator: " ")
        let fits = RedNoteLimits.titleCount(whole) <= RedNoteLimits.title
        title = fits ? whole : titles.first ?? ""
        let tags = Hashtags(
            page, on: .rednote, in: texts.map(\.language),
            room: texts.count > 1 ? RedNoteLimits.hashtagsOfTwo : RedNoteLimits.hashtags)
        hashtags = tags.used
        var parts: [String] = []
        for (index, (text, article)) in zip(texts, articles).enumerated() {
            var lines = Self.disclosures(text)
            // Where the title has room for one language, the other one's stands above its text.
            if index > 0, !fits { lines.append(titles[index]) }
            lines.append(text.share.redNoteBody?.trimmingLineEnds ?? Self.body(text, article))
            lines += Self.labels(text)
            parts.append(lines.filter { !$0.isEmpty }.joined(separator: "\n\n"))
        }
        if !hashtags.isEmpty { parts.append(hashtags.map { "#" + $0 }.joined(separator: " ")) }
        body = parts.joined(separator: "\n\n")
        note(tags, isBoth: texts.count > 1, file)
    }
}

extension RedNoteCaption {
    /// What must be said first: who gains by it, and what is invented.
    private static func disclosures(_ text: ReadText) -> [String] {
        let isChinese = text.language.isChinese
        var lines: [String] = []
        switch text.commercial {
        case .none: break
        case .own:
            lines.append(
                isChinese ? "【利益声明】介绍的是自家的产品或服务。" : "[Disclosure] Our own product or service.")
        case .gift:
            lines.append(
                isChinese
                    ? "【利益声明】内容涉及受赠的产品或服务。" : "[Disclosure] Product or service received as a gift.")
        case .paid: lines.append(isChinese ? "【广告】" : "[Advertisement]")
        }
        if text.isSample {
            lines.append(
                isChinese
                    ? "【示例】并非真实的人、产品或报价。" : "[Sample] Not a real person, product or offer.")
        }
        return lines
    }

    /// The summary and the first paragraph: whole sentences of the page, nothing cut.
    private static func body(_ text: ReadText, _ article: Article) -> String {
        var lines = [text.summary].compactMap(\.self)
        let lead = article.blocks.lazy.compactMap { block -> String? in
            guard case .paragraph(let runs) = block else { return nil }
            return runs.plainText
        }.first
        if let lead, lead != text.summary { lines.append(lead) }
        return lines.joined(separator: "\n\n")
    }

    /// Who wrote it, where a machine did.
    private static func labels(_ text: ReadText) -> [String] {
        let isChinese = text.language.isChinese
        let names = text.reviewers.joined(separator: isChinese ? "、" : ", ")
        switch text.provenance {
        case nil, .human: return []
        case .both: return [isChinese ? "文字由人与人工智能合写。" : "Written by people and AI."]
        case .machine where text.reviewers.isEmpty:
            return [
                isChinese ? "文字由人工智能生成，尚未经人工审校。" : "Written by AI, not yet reviewed by a person."
            ]
        case .machine:
            return [
                isChinese ? "文字由人工智能生成，经\(names)审校。" : "Written by AI, reviewed by \(names)."
            ]
        }
    }

    private mutating func note(_ tags: Hashtags, isBoth: Bool, _ file: String) {
        let titleCount = RedNoteLimits.titleCount(title)
        if titleCount > RedNoteLimits.title {
            add(
                .shareLong(.redNoteTitle, titleCount, RedNoteLimits.title), file, titleCount,
                RedNoteLimits.title)
        }
        let bodyCount = RedNoteLimits.bodyCount(body)
        if bodyCount > RedNoteLimits.body {
            add(
                .shareLong(.redNoteBody, bodyCount, RedNoteLimits.body), file, bodyCount,
                RedNoteLimits.body)
        }
        let range = isBoth ? RedNoteLimits.hashtagsOfTwo : RedNoteLimits.hashtags
        if tags.used.count < range.lowerBound {
            add(
                .shareTagsFew(tags.used.count, range.lowerBound), file, tags.used.count,
                range.lowerBound)
        } else if !tags.left.isEmpty {
            add(
                .shareTagsMany(tags.left.map { "#" + $0 }, range.upperBound), file,
                tags.used.count + tags.left.count, range.upperBound)
        }
    }

    private mutating func add(_ message: Message, _ file: String, _ count: Int, _ limit: Int) {
        notices.append(KitNotice(message, file: file, count: count, limit: limit))
    }
}
