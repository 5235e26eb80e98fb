import Testing

@testable import YongKit

@Suite struct SummaryPhrasesTests {
    @Test(arguments: [
        ("", ""), ("春天来了", "春天来了"), ("春天来了。", "春天来了。"),
        ("A letter, and a city: “both”.", "A letter, and a city: “both”."),
        ("春天，来了。", "[春天，][来了。]"), ("他说“来了。”走了", "[他说“来了。”][走了]"),
        ("好！？真好……走", "[好！？][真好……走]"), ("三件事：（吃、住）、行", "[三件事：][（吃、][住）、][行]"),
        ("R&D，<b>；", "[R&amp;D，][&lt;b&gt;；]"), ("，", "，"), ("、𠮷、", "[、][𠮷、]"),
    ])
    func summariesAreCutBehindMarks(_ text: String, _ expected: String) {
        let html = expected.replacing("[", with: "<span class=\"phrase\">")
            .replacing("]", with: "</span>")
        #expect(String(decoding: text.inPhrases, as: UTF8.self) == html)
    }
}
