internal import Typesetting
internal import YongKit

/// Runs of an article in the small markup of a picture's text.
enum CardText {
    static func markup(_ runs: [Article.Run]) -> [UInt8] {
        var bytes: [UInt8] = []
        for run in runs where run.note == nil {
            var open = ""
            var close = ""
            if run.isSmall || run.reading != nil || run.language != nil {
                open += "<t"
                if let reading = run.reading { open += " reading=\"\(escaped(reading))\"" }
                if let language = run.language { open += " lang=\"\(escaped(language))\"" }
                if run.isSmall { open += " look=\"quiet\"" }
                open += ">"
                close = "</t>"
            }
            if run.isStrong { (open, close) = (open + "<b>", "</b>" + close) }
            if run.isEmphasized { (open, close) = (open + "<em>", "</em>" + close) }
            if run.isCode { (open, close) = (open + "<code>", "</code>" + close) }
            // A line may end although the paragraph goes on.
            let text = escaped(run.text).replacing("\n", with: "\u{2028}")
            bytes += (open + text + close).utf8
        }
        return bytes
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Where a text may be parted between two cards: behind its sentences, counted in letters.
    static func sentenceEnds(in text: String) -> [Int] {
        var ends: [Int] = []
        var isBehind = false
        for (index, letter) in text.enumerated() {
            let closes = "。！？!?.…".contains(letter)
            if isBehind, !closes, !"”’」』）)\"".contains(letter) {
                // “4.1” and “e.g.” end no sentence.
                if !letter.isNumber, !(letter.isLetter && letter.isASCII) { ends.append(index) }
                isBehind = false
            }
            if closes { isBehind = true }
        }
        return ends
    }

    /// For a text without sentences: behind its marks and blanks, or anywhere.
    static func wordEnds(in text: String) -> [Int] {
        let ends = text.enumerated().filter { "，、：, ".contains($0.element) }.map { $0.offset + 1 }
        guard ends.count <= 3 else { return ends }
        return ends + stride(from: 8, to: text.count, by: 8)
    }

    /// The runs before and behind a letter.
    static func parted(_ runs: [Article.Run], at count: Int) -> ([Article.Run], [Article.Run]) {
        var (first, second): ([Article.Run], [Article.Run]) = ([], [])
        var left = count
        for run in runs {
            let length = run.note == nil ? run.text.count : 0
            if left >= length {
                first.append(run)
            } else if left <= 0 {
                second.append(run)
            } else {
                var (one, two) = (run, run)
                one.text = String(run.text.prefix(left))
                two.text = String(run.text.dropFirst(left).drop(while: \.isWhitespace))
                first.append(one)
                second.append(two)
            }
            left -= length
        }
        return (first, second)
    }
}
