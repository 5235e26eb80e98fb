import Foundation
import Testing

/// Whether the program draws cards, which the guide counts.
private let drawsCards: Bool = {
    #if Pictures
        true
    #else
        false
    #endif
}()

/// The guide to sharing shows what the commands say of this project's own site.
@Suite(.enabled(if: drawsCards)) struct SharingGuideTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: [
        ("Documentation/Sharing.md", "en_GB.UTF-8"), ("Documentation/Sharing.zh.md", "zh_CN.UTF-8"),
    ])
    func everyCommandSaysWhatTheGuideSays(_ page: String, _ locale: String) throws {
        let text = try String(
            contentsOf: Self.repository.appendingPathComponent(page), encoding: .utf8)
        let examples = text.matches(of: #/```console\n\$ yong ([^\n]+)\n([\s\S]*?)```/#)
        #expect(examples.count == 3)
        for example in examples {
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("guide-\(UUID().uuidString)").resolvingSymlinksInPath()
            defer { try? FileManager.default.removeItem(at: folder) }
            var arguments = example.1.split(separator: " ").map(String.init)
            // Nothing is written into the repository.
            if !arguments.contains("--tags") { arguments += ["--out", folder.path + "/Share"] }
            let outcome = try YongProgram.run(
                arguments, in: Self.repository, environment: ["LANG": locale])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let said = outcome.output.replacing(folder.path + "/", with: "")
            #expect(said == String(example.2), "\(page): yong \(example.1)")
        }
    }
}
