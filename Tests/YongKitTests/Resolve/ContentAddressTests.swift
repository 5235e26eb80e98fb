import Testing

@testable import YongKit

@Suite struct ContentAddressTests {
    @Test(
        arguments: [
            ("/city/", "/city/", nil), ("/city", "/city", nil),
            ("cover.svg", "/a/b/cover.svg", nil),
            ("../c/", "/a/c/", nil), ("..", "/a/", nil), ("./x.png", "/a/b/x.png", nil),
            ("/city/#history", "/city/", "history"), ("/%E5%9F%8E/", "/城/", nil),
            ("/a//b/", "/a/b/", nil), ("/", "/", nil), ("#top", "", "top"),
            ("/100%/", "/100%/", nil), ("/x/#%E5%8E%86", "/x/", "历"),
        ] as [(String, String, String?)])
    func pathsAreReadFromTheFolderOfThePage(
        _ written: String, _ path: String, _ fragment: String?
    ) {
        let address = ContentAddress(written, in: "/a/b/")
        if path.isEmpty {
            #expect(address == .fragment(fragment ?? ""))
        } else {
            #expect(address == .path(path, query: "", fragment: fragment))
        }
    }

    @Test(arguments: ["https://a.cn/x", "mailto:a@b.c", "tel:+86574", "//host/x", "HTTP://A"])
    func whatLeadsOutOfTheSiteStays(_ written: String) {
        #expect(ContentAddress(written, in: "/") == .external)
    }

    @Test func ourOwnSchemesAreKnown() {
        guard case .inline(let link) = ContentAddress("Ruby: hàn zì", in: "/") else {
            Issue.record("taken for an address")
            return
        }
        #expect(link.scheme == .ruby)
        #expect(link.argument == "hàn zì")
    }

    @Test(arguments: ["../../../x", "/../x", "../../.."])
    func nothingLeadsOutOfContent(_ written: String) {
        #expect(ContentAddress(written, in: "/a/b/") == .outside)
    }

    @Test func aQueryStays() {
        #expect(
            ContentAddress("/map/?z=3#here", in: "/")
                == .path("/map/", query: "?z=3", fragment: "here"))
    }
}
