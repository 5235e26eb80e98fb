import ArgumentParser
import SampleSite

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the sample: the same text and theme twice, as DIR/yong and as DIR/hugo.",
        discussion: "The digests are equal exactly if two runs wrote the same paths and bytes.")

    @OptionGroup var sample: SampleOptions

    @Argument(help: "The folder to write to.")
    var directory: String

    @Flag(help: "Write yong's site alone.")
    var withoutHugo = false

    func run() throws {
        let yong = FolderWriter(root: directory + "/yong")
        let hugo = withoutHugo ? nil : FolderWriter(root: directory + "/hugo")
        let site = SampleSite(folders: sample.folders, seed: sample.seed)
        try site.write(yong: yong.sink, hugo: hugo?.sink)
        try SampleSite.writeYongTheme(to: yong.sink)
        if let hugo { try SampleSite.writeHugoTheme(to: hugo.sink) }
        print("\(sample.pages) pages in \(sample.folders) folders, \(site.sections.count) sections")
        for (name, folder) in [("yong", yong), ("hugo", hugo)] {
            guard let folder else { continue }
            let digest = String(folder.digest, radix: 16)
            print("\(name): \(folder.files) files, \(folder.bytes) bytes, digest \(digest)")
        }
    }
}
