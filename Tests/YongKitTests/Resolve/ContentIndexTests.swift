import Testing

@testable import YongKit

struct ContentIndexTests {
    private let index = ContentIndex(
        pages: [("/notes/violin/", 0), ("/city/tianyi/", 1)], unpublished: [], attachments: [],
        statics: [SitePath(unchecked: "/notes/violin/violin.jpg")])

    @Test func aMissingPictureIsTakenForAFileAndNeverForAPage() {
        #expect(
            index.nearest(to: "/notes/violin/viola.jpg", isFile: true)
                == "/notes/violin/violin.jpg")
        #expect(index.nearest(to: "/city/tianyi/a.jpg", isFile: true) == nil)
    }

    @Test func aPageThatMovedIsKnownByItsLastName() {
        #expect(index.nearest(to: "/places/tianyi") == "/city/tianyi/")
        #expect(index.nearest(to: "/city/tianyi.html") == "/city/tianyi/")
    }
}
