import Testing

@testable import YongKit

struct DiagnosticTests {
    @Test func whatIsFoundInEveryLanguageIsSaidOnceAndInTheOrderOfLines() {
        let cover = Message.fileMissing("a.jpg", nearest: nil)
        let found = [
            cover.at(SourceLocation("Content/page.yml", line: 2)),
            cover.at(SourceLocation("Content/page.yml", line: 1, column: 8)),
            Message.fileMissing("b.jpg", nearest: nil)
                .at(SourceLocation("Content/page.yml", line: 2)),
            cover.at(SourceLocation("Content/page.yml", line: 2)),
        ]
        let sorted = found.sorted()
        #expect(sorted.map { $0.location?.line } == [1, 2, 2])
        #expect(Set(sorted.map(\.message.wording.en)).count == 2)
    }
}
