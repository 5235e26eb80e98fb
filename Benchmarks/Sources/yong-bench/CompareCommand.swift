import ArgumentParser
import Comparison
import Floor
import Foundation

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Builds the sample with yong and with Hugo and says in what the sites differ.",
        discussion: """
            Files are counted by their kind; of every page that both have, the words that a reader \
            sees are compared. Fails when a difference is of no known kind.
            """)

    @OptionGroup var sample: SampleOptions
    @OptionGroup var programs: ProgramOptions

    @Option(help: "Every how many-th page is compared.")
    var every = 1

    func validate() throws {
        guard every > 0 else { throw ValidationError("--every is 1 or more") }
    }

    func run() throws {
        guard let hugo = try programs.findHugo() else {
            throw ValidationError("there is no hugo on the PATH; name one with --hugo")
        }
        let yong = try programs.findYong()
        try programs.onScratch(sample) { course in
            _ = try course.generate()
            try course.completeTheme(with: yong)
            _ = try course.buildWithYong(yong, fresh: true)
            _ = try course.buildWithHugo(hugo)
            let comparison = try SiteComparison(
                yong: course.yongOutput, hugo: course.hugoOutput, every: every)
            print(comparison.text)
            guard comparison.isExplained else { throw ExitCode.failure }
        }
    }
}

/// What two built sites have in common and in what they differ.
private struct SiteComparison {
    private var files: [String: (yong: Sum, hugo: Sum)] = [:]
    private var compared = 0
    private var equal = 0
    private var missing: [String] = []
    private var pages: [TextDifference.Kind: Int] = [:]
    private var examples: [String] = []

    private struct Sum {
        var count = 0
        var bytes = 0

        mutating func add(_ size: Int) {
            count += 1
            bytes += size
        }
    }

    init(yong: String, hugo: String, every: Int) throws {
        let (own, other) = (try OutputShape(of: yong), try OutputShape(of: hugo))
        for file in own.files {
            files[Self.kind(file.path), default: (Sum(), Sum())].yong.add(file.size)
        }
        for file in other.files {
            files[Self.kind(file.path), default: (Sum(), Sum())].hugo.add(file.size)
        }

        let known = Set(other.files.map(\.path))
        let documents = own.files.map(\.path).filter { $0.hasSuffix(".html") }
        for (number, path) in documents.enumerated() where number.isMultiple(of: every) {
            guard known.contains(path) else {
                missing.append(path)
                continue
            }
            compare(
                path, try VisibleText.lines(of: Self.read(yong + "/" + path)),
                try VisibleText.lines(of: Self.read(hugo + "/" + path)))
        }
    }

    var isExplained: Bool { missing.isEmpty && pages[.other] == nil }

    var text: String {
        var lines = ["| files | yong | | Hugo | |", "| --- | ---: | ---: | ---: | ---: |"]
        for (kind, sum) in files.sorted(by: { $0.key < $1.key }) {
            lines.append(
                "| \(kind) | \(sum.yong.count) | \(sum.yong.bytes) B "
                    + "| \(sum.hugo.count) | \(sum.hugo.bytes) B |")
        }
        lines += ["", "\(compared) pages compared, \(equal) say the same; the others differ in"]
        for kind in TextDifference.Kind.allCases {
            if let count = pages[kind] { lines.append("- \(kind.rawValue): \(count) pages") }
        }
        if !missing.isEmpty {
            lines.append("missing at Hugo's: \(missing.prefix(10).joined(separator: ", "))")
        }
        return (lines + examples.prefix(10)).joined(separator: "\n")
    }
}

extension SiteComparison {
    private mutating func compare(_ path: String, _ yong: [String], _ hugo: [String]) {
        let difference = TextDifference(yong: yong, hugo: hugo)
        compared += 1
        if difference.isEmpty { equal += 1 }
        for kind in difference.kinds { pages[kind, default: 0] += 1 }
        if let first = difference.unexplained.first {
            examples.append("\(path)\n  yong: \(first.yong)\n  Hugo: \(first.hugo)")
        }
    }

    private static func read(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    private static func kind(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return name.split(separator: ".").count > 1
            ? String(name.split(separator: ".").last ?? "") : String(name)
    }
}
