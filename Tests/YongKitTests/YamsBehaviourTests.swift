import Testing
import Yams

/// What we rely on in Yams, so that a new version that changes it is noticed.
@Suite struct YamsBehaviourTests {
    @Test func anchorsAreSeenOnlyWhileTheParserLives() throws {
        let parser = try Parser(yaml: "a: &x 1\nb: *x", resolver: .basic, encoding: .utf8)
        let root = try #require(try parser.singleRoot())
        withExtendedLifetime(parser) {
            #expect(root.mapping?.values.map { $0.anchor != nil } == [true, true])
        }
        let left = try #require(try compose(yaml: "a: &x 1"))
        #expect(left.mapping?.values.map { $0.anchor == nil } == [true])
    }

    @Test func composeDoesNotExpandAliases() throws {
        var bomb = "a0: &a0 [x, x]\n"
        for level in 1...60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(try compose(yaml: bomb)?.mapping?.count == 61)
    }

    @Test(arguments: ["NO", "1.10", "22:22", "010", "2024-02-30", "0x1F", "1_000", "true"])
    func plainScalarsStayAsWritten(scalar: String) throws {
        let node = try #require(try compose(yaml: "a: \(scalar)", .basic)?.mapping?.values.first)
        #expect(node.scalar?.string == scalar)
        #expect(node.scalar?.style == .plain)
    }

    @Test func marksCountScalarsFromOne() throws {
        let parser = try Parser(yaml: "a: 1\n猫😀: {b: c}", resolver: .basic, encoding: .utf8)
        let root = try #require(try parser.singleRoot()?.mapping)
        #expect(root.values.map { $0.mark?.line } == [1, 2])
        #expect(root.values.map { $0.mark?.column } == [4, 5])
    }

    @Test func lineSeparatorsCountAsLines() throws {
        let root = try #require(try compose(yaml: "a: 1\u{2028}b: 2", .basic)?.mapping)
        #expect(root.values.map { $0.mark?.line } == [1, 2])
    }

    @Test func aKeyThatStandsTwiceIsAnErrorAtTheFirst() {
        #expect {
            try compose(yaml: "b: 0\na: 1\na: 2", .basic)
        } throws: { error in
            guard case .duplicatedKeysInMapping(let names, let context) = error as? YamlError else {
                return false
            }
            return names == ["a"] && context.mark.line == 2
        }
    }

    @Test func aCommentSwallowsTheRestOfAPlainText() throws {
        let root = try #require(try compose(yaml: "a: 你好 #1\nb: #猫", .basic)?.mapping)
        #expect(root.values.map { $0.scalar?.string } == ["你好", ""])
    }

    @Test func nestingStopsAtAThousand() {
        #expect(throws: YamlError.self) {
            try compose(yaml: String(repeating: "[", count: 1100), .basic)
        }
    }
}
