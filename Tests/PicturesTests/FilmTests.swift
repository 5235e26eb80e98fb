import Foundation
import Testing
import YongKit

@testable import Pictures

@Suite("A film as it is published")
struct FilmTests {
    private func cleaned(_ film: [UInt8]) throws -> [UInt8] {
        try FilmFile(film).cuts().applied(to: film)
    }

    @Test("says neither where nor with what it was taken, and everything lies where it lay")
    func mov() throws {
        let film = HandmadeFilm.mov
        #expect(Photograph.tellsTales(film) == ["SN-12345", "GPS"])
        let clean = try cleaned(film)
        #expect(Photograph.tellsTales(clean) == [])
        #expect(clean.count == film.count)
        // Not when either: the seconds since 1904.
        #expect(film.firstRange(of: [0xE2, 0xC3, 0xD4]) != nil)
        #expect(clean.firstRange(of: [0xE2, 0xC3, 0xD4]) == nil)
        for piece in [HandmadeFilm.picture, HandmadeFilm.sound, Array("avcC".utf8)] {
            #expect(
                clean.firstRange(of: piece)?.lowerBound == film.firstRange(of: piece)?.lowerBound)
        }
        #expect(try !FilmFile(clean).cuts().changes(FilmFile(clean)))
    }

    @Test("in parts keeps them, unless one of its tracks is neither picture nor sound")
    func fragmented() throws {
        let film = HandmadeFilm.fragmented("vide")
        let clean = try cleaned(film)
        #expect(Photograph.tellsTales(clean) == [])
        #expect(clean.firstRange(of: HandmadeFilm.picture) != nil)
        #expect(throws: FilmMistake.unclear) {
            try FilmFile(HandmadeFilm.fragmented("meta")).cuts()
        }
    }

    @Test("as a WebM has no tags, titles and attached files")
    func webM() throws {
        let film = HandmadeFilm.webM
        let clean = try cleaned(film)
        #expect(Photograph.tellsTales(clean) == [])
        #expect(clean.count == film.count)
        #expect(
            clean.firstRange(of: HandmadeFilm.picture)
                == film.firstRange(of: HandmadeFilm.picture))
        // What was tags is an element that is skipped, as long as they were.
        let tags = try #require(film.firstRange(of: [0x12, 0x54, 0xC3, 0x67]))
        let count = UInt8(HandmadeFilm.secret.count)
        #expect(Array(clean[tags.lowerBound..<tags.lowerBound + 6]) == [0xEC, 8, 0, 0, 0, count])
        #expect(try !FilmFile(clean).cuts().changes(FilmFile(clean)))
    }

    @Test("with wrong numbers in it is refused or cleaned, and nothing falls over")
    func damaged() throws {
        var numbers = SeededNumbers(11)
        for film in [HandmadeFilm.mov, HandmadeFilm.webM, HandmadeFilm.fragmented("vide")] {
            for _ in 0..<1500 {
                var broken = film
                for _ in 0...numbers.next(below: 3) {
                    broken[numbers.next(below: film.count)] = UInt8(numbers.next(below: 256))
                }
                guard let cuts = try? FilmFile(broken).cuts() else { continue }
                #expect(cuts.zeros.allSatisfy { $0.upperBound <= film.count })
                #expect(cuts.applied(to: broken).count == film.count)
            }
        }
    }
}

@Suite("The films of a site")
struct SiteFilmTests {
    private func site(_ name: String, _ bytes: [UInt8]) throws -> PictureSite {
        let site = try PictureSite(["Content/a/\(name)": bytes, "Content/_static/\(name)": bytes])
        for language in ["zh", "en"] {
            try site.write("Content/a/\(language).md", "---\ntitle: A\n---\n\n[Film](\(name))\n")
        }
        return site
    }

    @Test(
        "are published without tales, beside pages and in _static",
        arguments: [("river.MOV", HandmadeFilm.mov), ("river.webm", HandmadeFilm.webM)])
    func published(name: String, bytes: [UInt8]) async throws {
        let site = try site(name, bytes)
        let report = await site.build()
        #expect(report.exitStatus == 0)
        #expect(report.diagnostics.map(\.message.wording.en) == [])
        let files = site.files()
        for path in ["a/\(name)", name] {
            let film = try #require(files[path])
            #expect(film.count == bytes.count)
            #expect(Photograph.tellsTales(film) == [])
            #expect(film.firstRange(of: HandmadeFilm.picture) != nil)
        }
        #expect(await site.build().isCurrent)
        // Another film of the same length, saved under the same name.
        var other = bytes
        let place = try #require(other.firstRange(of: HandmadeFilm.picture)).lowerBound
        other[place] = 0x70
        try site.write("Content/a/\(name)", other)
        #expect(await site.build().exitStatus == 0)
        #expect(site.files()["a/\(name)"]?[place] == 0x70)
    }

    @Test("are refused where nobody can tell what is what, and told of where nobody knows")
    func refused() async throws {
        let secret = try site("river.mp4", HandmadeFilm.fragmented("meta"))
        let report = await secret.build()
        #expect(Set(report.diagnostics.map(\.message.rule)) == ["film-private"])
        #expect(report.exitStatus == 1)
        #expect(report.diagnostics.first?.location?.file.hasSuffix("river.mp4") == true)
        #expect(secret.files().isEmpty)
        let foreign = try site("river.avi", Array("RIFF....AVI ".utf8))
        let told = await foreign.build()
        #expect(Set(told.diagnostics.map(\.message.rule)) == ["film-unchecked"])
        #expect(told.exitStatus == 0)
        #expect(told.diagnostics.allSatisfy { $0.message.fix != nil })
        #expect(foreign.files()["a/river.avi"] != nil)
    }

    @Test("lose the subtitles inside of them, and their editor is told")
    func subtitles() async throws {
        var film = HandmadeFilm.mov
        while let range = film.firstRange(of: Array("meta".utf8) + [0, 0, 0, 0, 0, 0, 0, 0]) {
            film.replaceSubrange(range.lowerBound..<range.lowerBound + 4, with: "sbtl".utf8)
        }
        let site = try site("river.mov", film)
        let report = await site.build()
        #expect(Set(report.diagnostics.map(\.message.rule)) == ["film-subtitles"])
        #expect(Photograph.tellsTales(site.files()["a/river.mov"] ?? []) == [])
    }
}
