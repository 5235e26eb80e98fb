import Foundation
import Markdown

/// What it costs to read Chinese right: the same texts converted with the rules and without them.
struct ChineseCost {
    /// Of each round: processor seconds with the rules, and without.
    private(set) var rounds: [(with: Double, without: Double)] = []
    private let bytes: Int

    /// Converts the Chinese texts of a site, by turns.
    init(site: String, rounds count: Int) throws {
        let content = URL(fileURLWithPath: site + "/Content")
        let files = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
        var texts: [[UInt8]] = []
        while let file = files?.nextObject() as? URL, texts.count < Self.mostTexts {
            if file.lastPathComponent == "zh.md" {
                texts.append(Self.body([UInt8](try Data(contentsOf: file))))
            }
        }
        bytes = texts.reduce(0) { $0 + $1.count }
        // Not counted: it fills the caches.
        _ = Self.seconds(texts, readsChinese: true)
        for _ in 0..<count {
            let with = Self.seconds(texts, readsChinese: true)
            rounds.append((with, Self.seconds(texts, readsChinese: false)))
        }
    }

    var text: String {
        let ratios = rounds.map { $0.with / $0.without }.sorted()
        guard let least = ratios.first, let most = ratios.last else { return "" }
        func percent(_ ratio: Double) -> String { String(format: "%.1f %%", (ratio - 1) * 100) }
        return """
            reading Chinese right costs \(percent(ratios[ratios.count / 2])) \
            (\(percent(least)) to \(percent(most)), \(rounds.count) rounds, \
            \(bytes) bytes of Chinese Markdown to HTML on one core)
            """
    }

    private static let mostTexts = 1_000

    /// Behind the front matter.
    private static func body(_ text: [UInt8]) -> [UInt8] {
        let fence = Array("\n---\n".utf8)
        let end = text.indices.first { text[$0...].starts(with: fence) }
        return end.map { Array(text[($0 + fence.count)...]) } ?? text
    }

    private static func seconds(_ texts: [[UInt8]], readsChinese: Bool) -> Double {
        var options = Document.Options(joinsChineseLines: readsChinese)
        options.readsChinese = readsChinese
        let start = processorSeconds
        var bytes = 0
        for text in texts {
            bytes += Document(text, options: options).html(labels: .chinese).count
        }
        precondition(bytes > 0)
        return processorSeconds - start
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
