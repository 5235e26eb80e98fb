import Foundation
import Synchronization
import Templates
import Testing

@Suite("Limits of templates")
struct LimitTests {
    @Test("Sections in sections without end, and templates that double, are refused")
    func limits() {
        let deep =
            String(repeating: "{{#isHome}}", count: 20_000)
            + String(repeating: "{{/isHome}}", count: 20_000)
        #expect(load(["page": deep]).mistakes.map(\.kind) == [.tooDeep(limit: 100)])

        let path = "{{" + String(repeating: "previous.", count: 100_000) + "title}}"
        #expect(load(["page": path]).mistakes.map(\.kind) == [.longName(limit: 100)])

        var doubling = ["page": "{{>p0}}", "p40": "x"]
        for level in 0..<40 { doubling["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
        #expect(load(doubling).mistakes.map(\.kind) == [.tooLarge(limit: 200_000)])

        var chain = ["page": "{{>p0}}", "p500": "x"]
        for level in 0..<500 { chain["p\(level)"] = "{{>p\(level + 1)}}" }
        #expect(load(chain).mistakes.map(\.kind) == [.tooDeep(limit: 200)])
    }

    @Test("What is wrong in a partial that doubles is told once, and so is that it doubles")
    func doublingMistakes() {
        var templates = ["one": "{{>p0}}", "two": "{{title}}{{>p0}}", "p40": "{{titel}}"]
        for level in 0..<40 { templates["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
        let sources = templates.sorted { $0.key < $1.key }.map {
            TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8))
        }
        let (set, mistakes) = TemplateSet.load(
            templates: sources,
            roots: ["one", "two"].map { TemplateRoot($0, Page.schema) })
        #expect(mistakes.count == 2)
        #expect(mistakes.count { $0.file == "p40" && $0.length == 5 } == 1)
        #expect(mistakes.count { $0.kind == .tooLarge(limit: 200_000) } == 1)
        #expect(!set.canRender("one") && !set.canRender("two"))
    }

    @Test("A mistake in a partial is found, and told once, for every page that uses it")
    func sharedMistakes() {
        let sources = ["one": "{{>p}}{{>p}}", "p": "{{titel}}", "two": "{{>p}}"]
            .sorted { $0.key < $1.key }.map {
                TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8))
            }
        let (set, mistakes) = TemplateSet.load(
            templates: sources,
            roots: ["one", "two"].map { TemplateRoot($0, Page.schema) })
        #expect(mistakes.map(\.file) == ["p"])
        #expect(!set.canRender("one") && !set.canRender("two"))
    }

    /// A page uses 5,000 partials, each of which stands in the one before it.
    @Test(
        "Thousands of partials in one another are refused, even where a thread has little room",
        arguments: [
            ("", "", "x"),
            ("{{#isHome}}{{#previous}}", "{{/previous}}{{/isHome}}", "{{title}}"),
            ("{{#children}}", "{{/children}}", "{{title}}"),
            ("{{#isHome}}{{^isDraft}}", "{{/isDraft}}{{/isHome}}{{titel}}", ""),
            // With a block in it, none of them is made by itself.
            ("", "", "{{$block}}{{/block}}"),
        ])
    func longChains(before: String, after: String, end: String) {
        var chain = ["page": "{{>p0}}", "p5000": end]
        for level in 0..<5000 { chain["p\(level)"] = before + "{{>p\(level + 1)}}" + after }
        let templates = chain
        let found = onSmallStack { load(templates).mistakes.map(\.kind) }
        #expect(found?.count { $0 == .tooDeep(limit: 200) } == 1)
    }

    @Test("A partial that is too deep for one page is right for another")
    func depthOfOnePage() throws {
        var templates = [
            "p150": "{{title}}", "deep": "{{>d0}}", "shallow": "{{>p0}}", "d100": "{{>p0}}",
        ]
        for level in 0..<150 { templates["p\(level)"] = "{{>p\(level + 1)}}" }
        for level in 0..<100 { templates["d\(level)"] = "{{>d\(level + 1)}}" }
        let sources = templates.sorted { $0.key < $1.key }.map {
            TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8))
        }
        for roots in [["deep", "shallow"], ["shallow", "deep"]] {
            let (set, mistakes) = TemplateSet.load(
                templates: sources, roots: roots.map { TemplateRoot($0, Page.schema) })
            #expect(mistakes.map(\.kind) == [.tooDeep(limit: 200)])
            #expect(mistakes.map(\.file) == ["p98"])
            #expect(set.canRender("shallow") && !set.canRender("deep"))
        }
    }

    @Test("Lists in lists are printed as deep as they may be, where a thread has little room")
    func deepLists() {
        let depth = 120
        var templates = ["page": "{{#children}}{{>p0}}{{/children}}", "p\(depth)": "{{title}}"]
        for level in 0..<depth {
            templates["p\(level)"] =
                level < 48 ? "{{#children}}{{>p\(level + 1)}}{{/children}}" : "{{>p\(level + 1)}}"
        }
        var card = Card("猫")
        for _ in 0..<48 { card = Card("", [card]) }
        let page = Page(children: [card])
        let printed: String? = onSmallStack { [templates] in
            let (set, _) = load(templates)
            var output: [UInt8] = []
            try? set.render("page", page, linkPrefix: "", into: &output)
            return String(decoding: output, as: UTF8.self)
        }
        #expect(printed == "猫")
    }
}

/// What `body` gives on a thread with as little room as those that work beside the first one may have.
private func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
    let outcome = Outcome<Result>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        outcome.set(body())
        done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    return outcome.get()
}

private final class Outcome<Result: Sendable>: Sendable {
    private let value = Mutex<Result?>(nil)

    func set(_ result: Result) { value.withLock { $0 = result } }

    func get() -> Result? { value.withLock { $0 } }
}
