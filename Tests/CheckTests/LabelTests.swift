import Foundation
import Testing
import YongKit

/// Labels of disclosure, in words of a theme's own.
@Suite struct LabelTests {
    @Test func aLabelThatBeginsWithANameIsKnownByItsOtherWords() async throws {
        func page(_ kind: String) -> String {
            "---\ntitle: 甲\nkind: \(kind)\nprovenance: machine\nreviewers: [李华]\n---\n\n一段。\n"
        }
        let site = try CaseSite([
            (
                "Theme/templates/place.mustache",
                "{{<base}}{{$main}}{{#page}}<h1>{{title}}</h1>{{{body}}}{{/page}}{{/main}}{{/base}}"
            ),
            ("Content/shown/zh.md", page("page")), ("Content/hidden/zh.md", page("place")),
        ])
        let path = "Theme/strings/zh.yml"
        let words = String(decoding: try site.read(path), as: UTF8.self)
        let own = words.split(separator: "\n").map { line in
            line.hasPrefix("provenanceMachineReviewed:")
                ? "provenanceMachineReviewed: \"{names}读过的人工智能文字\"" : line
        }
        try site.write(path, own.joined(separator: "\n") + "\n")
        let found = await site.check(only: ["machine-unlabelled"])
        #expect(found.map { $0.location?.file } == ["Content/hidden/zh.md"])
    }
}
