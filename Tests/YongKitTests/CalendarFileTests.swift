import Testing

@testable import YongKit

struct CalendarFileTests {
    @Test func linesAreFoldedWithinSeventyFiveBytesAndCharactersStayWhole() {
        let text = String(repeating: "甬江来信，a ", count: 40)
        var lines = CalendarLines()
        lines.add("SUMMARY", text: text)
        let written = String(decoding: lines.bytes, as: UTF8.self)
        for line in written.split(separator: "\r\n", omittingEmptySubsequences: true) {
            #expect(line.utf8.count <= 75)
            #expect(!line.contains("\u{FFFD}"))
        }
        #expect(written.replacing("\r\n ", with: "") == "SUMMARY:" + text + "\r\n")
    }

    @Test func signsOfTheFormatAreEscaped() {
        var lines = CalendarLines()
        lines.add("SUMMARY", text: "a, b; c\\d\ne\u{7}\rf")
        #expect(String(decoding: lines.bytes, as: UTF8.self) == "SUMMARY:a\\, b\\; c\\\\d\\nef\r\n")
    }
}
