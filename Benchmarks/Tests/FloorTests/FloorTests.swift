import Floor
import Foundation
import SampleSite
import Testing

@Suite struct FloorTests {
    /// Strikethrough and bare addresses are in the sample, so parsing that disturbs other threads
    /// would show in the length of the HTML.
    @Test func fourWorkersRenderWhatOneRenders() async throws {
        let root = NSTemporaryDirectory() + "floor-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: false)
        let folder = FolderWriter(root: root)
        try SampleSite(folders: 400, seed: 11).write(
            yong: folder.sink, hugo: nil)

        let shape = try OutputShape(of: root + "/Content")
        var lengths: [Int] = []
        for workers in [1, 4, 4] {
            let output = root + "/output-\(lengths.count)"
            let floor = Floor(
                content: root + "/Content", shape: shape, output: output, workers: workers)
            lengths.append(try await floor.run().htmlBytes)
            let written = try OutputShape(of: output)
            #expect(written.folders == shape.folders)
            #expect(written.files.map(\.path) == shape.files.map(\.path))
            #expect(written.files.map(\.size) == shape.files.map(\.size))
        }
        #expect(lengths[0] > 1_000_000)
        #expect(lengths[1] == lengths[0])
        #expect(lengths[2] == lengths[0])
    }
}
