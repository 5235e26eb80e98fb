import Testing
import Traffic

@Suite struct LogLineTests {
    @Test func keepsWhatWasAsked() {
        #expect(LogLine(path: "/zh/", status: 200).path == "/zh/")
    }
}
