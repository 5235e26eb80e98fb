import Testing

@testable import YongKit

/// A signature is added to a front matter, and nothing else in the file is another.
struct SignatureTests {
    @Test(arguments: [
        ("title: 甲\n", "title: 甲\nreviewers: [\"王（2026-11-26）\"]\n"),
        ("reviewers:\n", "reviewers: [\"王（2026-11-26）\"]\n"),
        ("reviewers: []\n", "reviewers: [\"王（2026-11-26）\"]\n"),
        ("reviewers: 甲\n", "reviewers: [甲, \"王（2026-11-26）\"]\n"),
        ("reviewers: [甲,]\n", "reviewers: [甲, \"王（2026-11-26）\"]\n"),
        ("reviewers:\n\n  - 甲\n", "reviewers:\n\n  - 甲\n  - \"王（2026-11-26）\"\n"),
        (
            "reviewers:\n  # 注\n  - 甲\ntitle: 乙\n",
            "reviewers:\n  # 注\n  - 甲\n  - \"王（2026-11-26）\"\ntitle: 乙\n"
        ),
        ("title: 甲\r\n", "title: 甲\r\nreviewers: [\"王（2026-11-26）\"]\n"),
    ])
    func oneLineIsAddedOrLengthened(_ front: String, _ expected: String) throws {
        let text = "\u{FEFF}---\n\(front)---\n\n一行\r\n又一行\n"
        let signed = try #require(Self.sign(text))
        #expect(signed == "\u{FEFF}---\n\(expected)---\n\n一行\r\n又一行\n")
        #expect(Self.sign(signed) == signed)
    }

    @Test(arguments: ["没有文件头", "---\nreviewers: {a: b}\n---\n", "---\nreviewers: |\n  甲\n---\n"])
    func whatIsNotUnderstoodIsLeftAlone(_ text: String) {
        #expect(Self.sign(text) == nil)
    }

    private static func sign(_ text: String) -> String? {
        guard let day = CalendarDate(year: 2026, month: 11, day: 26) else { return nil }
        return Signature(reviewer: "王", stage: nil, day: day)
            .added(to: Array(text.utf8), language: .chinese)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
