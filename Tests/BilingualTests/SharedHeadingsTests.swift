import Bilingual
import Testing

@Suite struct SharedHeadingsTests {
    private func heading(
        _ level: Int, _ slug: String, _ explicit: String? = nil
    ) -> SharedHeadings.Heading {
        SharedHeadings.Heading(level: level, explicitID: explicit, slug: slug)
    }

    @Test func headingsAtTheSamePlaceShareTheEnglishSlug() {
        let ids = SharedHeadings.ids(
            [
                [heading(2, "历史"), heading(3, "怎么去")],
                [heading(2, "history"), heading(3, "how-to-go")],
            ], english: 1)
        #expect(ids == [["history", "how-to-go"], ["history", "how-to-go"]])
    }

    @Test func whatAnAuthorWroteInAnyLanguageComesFirst() {
        let ids = SharedHeadings.ids(
            [[heading(2, "历史", "past")], [heading(2, "history")]], english: 1)
        #expect(ids == [["past"], ["past"]])
    }

    @Test func aTextThatStandsAloneKeepsItsOwnWords() {
        #expect(SharedHeadings.ids([[heading(2, "历史")], []], english: 1) == [["历史"], []])
    }

    @Test func aHeadingMoreInOneLanguageMovesNoOther() {
        let ids = SharedHeadings.ids(
            [
                [heading(2, "一"), heading(3, "二"), heading(2, "三")],
                [heading(2, "one"), heading(2, "three")],
            ], english: 1)
        #expect(ids == [["one", "二", "three"], ["one", "three"]])
    }

    @Test func idsAreUniqueInEveryText() {
        let ids = SharedHeadings.ids(
            [
                [heading(2, "a"), heading(2, "a"), heading(2, "b", "a")],
                [heading(2, "x"), heading(2, "x"), heading(2, "x")],
            ], english: 1)
        for text in ids { #expect(Set(text).count == text.count) }
        #expect(ids[0] == ids[1])
        #expect(ids[0][2] == "a")
    }

    @Test func equalHeadingsAreNumberedAndEmptyOnesCalledSection() {
        let ids = SharedHeadings.ids(
            [["a", "a", "", "a-3", "", "a"].map { heading(2, $0) }], english: nil)
        #expect(ids == [["a", "a-2", "section", "a-3", "section-2", "a-4"]])
    }

    @Test func headingsOfOneExplicitIDBelongTogetherWhereverTheyStand() {
        let ids = SharedHeadings.ids(
            [
                [heading(2, "甲"), heading(3, "乙", "map"), heading(3, "丙")],
                [heading(2, "one"), heading(4, "detail"), heading(3, "map", "map")],
            ], english: 1)
        #expect(ids[0][1] == "map")
        #expect(ids[1][2] == "map")
    }

    @Test func idsFromBeforeTheTranslationStayAsAnchors() {
        let texts = [
            [heading(2, "一"), heading(2, "二", "two"), heading(2, "一"), heading(2, "history")],
            [heading(2, "one"), heading(2, "b"), heading(2, "history"), heading(2, "d")],
        ]
        let ids = SharedHeadings.ids(texts, english: 1)
        #expect(SharedHeadings.formerIDs(texts[0], ids: ids[0]) == ["一", "", "一-2", ""])
        #expect(SharedHeadings.formerIDs(texts[1], ids: ids[1]) == ["", "b", "", ""])
    }
}
