import Testing

@testable import YongKit

@Suite struct DrawingToolsTests {
    @Test func otherFontsAndLibrariesAreNoticed() throws {
        let fonts = try TemporarySite(["fonts/serif"])
        let folder = fonts.root + "/fonts"
        var seen: Set<ContentHash> = []
        func look(_ libraries: [String] = []) {
            seen.insert(DrawingTools(libraries: libraries, fonts: [folder]).hash)
        }
        look()
        look()
        #expect(seen.count == 1)
        try fonts.write("fonts/serif/song.otf", "1")
        look()
        try fonts.write("fonts/serif/song.otf", "12")
        look()
        try fonts.write("librsvg-2.so.2.48.0", "3")
        look([fonts.root + "/librsvg-2.so.2.48.0"])
        #expect(seen.count == 4)
    }
}
