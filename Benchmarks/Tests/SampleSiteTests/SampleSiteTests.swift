import SampleSite
import Testing

@Suite struct SampleSiteTests {
    @Test func theSameSeedGivesTheSameBytes() throws {
        let first = try Sample(folders: 60, seed: 7)
        let second = try Sample(folders: 60, seed: 7)
        #expect(first.yong == second.yong)
        #expect(first.hugo == second.hugo)
    }

    @Test func anotherSeedGivesAnotherText() throws {
        let texts = try [UInt64(7), 8].map { seed in
            let page = SampleSite(folders: 60, seed: seed).page(3)
            let sample = try Sample(folders: 60, seed: seed)
            return try body(of: #require(sample.yong["Content\(page.path)en.md"]))
        }
        #expect(texts[0] != texts[1])
    }

    @Test(arguments: [1, 9, 400])
    func everyFolderHoldsBothLanguages(folders: Int) throws {
        let sample = try Sample(folders: folders, seed: 1)
        let site = SampleSite(folders: folders, seed: 1)
        for index in 0..<folders {
            let path = site.page(index).path
            for language in ["zh", "en"] {
                #expect(sample.yong["Content\(path)\(language).md"] != nil)
                #expect(sample.hugo["content\(path)index.\(language).md"] != nil)
            }
        }
    }

    @Test func bothGeneratorsReadTheSameBodies() throws {
        let sample = try Sample(folders: 40, seed: 3)
        let site = SampleSite(folders: 40, seed: 3)
        for index in 0..<40 {
            let path = site.page(index).path
            for language in ["zh", "en"] {
                let yong = try #require(sample.yong["Content\(path)\(language).md"])
                let hugo = try #require(sample.hugo["content\(path)index.\(language).md"])
                #expect(body(of: yong) == body(of: hugo))
                #expect(body(of: yong).utf8.count > 1_000)
            }
        }
    }

    @Test func everyLinkAndPictureHasItsTarget() throws {
        let sample = try Sample(folders: 300, seed: 5)
        var links = 0
        for (path, text) in sample.yong where path.hasSuffix(".md") {
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            for address in addresses(in: text) {
                if address.hasSuffix(".svg") {
                    let file = address.hasPrefix("/") ? "Content\(address)" : "\(folder)/\(address)"
                    #expect(sample.yong[file] != nil, "\(path) shows \(address)")
                } else {
                    let page = address.split(separator: "#")[0]
                    let target = sample.yong["Content\(page)\(path.suffix(5))"]
                    #expect(target != nil, "\(path) links \(address)")
                    if address.contains("#") {
                        #expect(target?.contains("{#getting-there}") == true)
                    }
                    links += 1
                }
            }
        }
        #expect(links > 1_000)
    }

    @Test func bothLanguagesSayTheSameNumbers() throws {
        let sample = try Sample(folders: 60, seed: 4)
        let site = SampleSite(folders: 60, seed: 4)
        for index in 0..<60 {
            let path = site.page(index).path
            let texts = try ["zh", "en"].map {
                try #require(sample.yong["Content\(path)\($0).md"])
            }
            let numbers = texts.map { text in
                text.split { !("0"..."9").contains($0) }.sorted()
            }
            #expect(numbers[0] == numbers[1], "\(path)")
            #expect(numbers[0].count > 5)
        }
    }

    @Test func aPageHasSevenKilobytesOnAverage() throws {
        let sample = try Sample(folders: 600, seed: 2025)
        let pages = sample.yong.filter { $0.key.split(separator: "/").count == 4 }
        let texts = pages.filter { $0.key.hasSuffix(".md") }.map(\.value.utf8.count)
        #expect(texts.count == 1_200)
        let average = texts.reduce(0, +) / texts.count
        #expect((6_900...7_500).contains(average), "\(average) bytes")
    }
}

/// A sample in memory.
private struct Sample {
    let yong: [String: String]
    let hugo: [String: String]

    init(folders: Int, seed: UInt64) throws {
        var yong: [String: String] = [:]
        var hugo: [String: String] = [:]
        try SampleSite(folders: folders, seed: seed).write(
            yong: FileSink { yong[$0] = String(decoding: $1, as: UTF8.self) },
            hugo: FileSink { hugo[$0] = String(decoding: $1, as: UTF8.self) })
        self.yong = yong
        self.hugo = hugo
    }
}

private func body(of file: String) -> Substring {
    var rest = file[...]
    for _ in 0..<2 {
        guard let range = rest.firstRange(of: "---\n") else { return "" }
        rest = rest[range.upperBound...]
    }
    return rest
}

private func addresses(in text: String) -> [Substring] {
    text.split(separator: "](").dropFirst().compactMap { $0.split(separator: ")").first }
}
