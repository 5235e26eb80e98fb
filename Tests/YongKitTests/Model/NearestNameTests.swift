import Testing

@testable import YongKit

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("tilte", "title"), ("sumary", "summary"), ("tag", "tags"),
        ("/city/tianyii/", "/city/tianyi/"),
    ])
    func aSlipFindsWhatWasMeant(_ written: String, _ meant: String) {
        let known = ["title", "summary", "tags", "date", "/city/tianyi/", "/city/laowaitan/"]
        #expect(NearestName.of(written, among: known) == meant)
    }

    @Test(arguments: ["xyz", "subtitle", "猫"])
    func whatIsFarFromEverythingFindsNothing(_ written: String) {
        #expect(NearestName.of(written, among: ["title", "date"]) == nil)
    }
}
