import ArgumentParser
import SampleSite

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Writes the sample: DIR/yong/Content and, with the same text, DIR/hugo.",
        discussion: "The digests are equal exactly if two runs wrote the same paths and bytes.")

    @OptionGroup var sample: SampleOptions

    @Argument(help: "The folder to write to.")
    var directory: String

    func run() throws {
        let yong = FolderWriter(root: directory + "/yong")
        let hugo = FolderWriter(root: directory + "/hugo")
        let site = SampleSite(folders: sample.folders, seed: sample.seed)
        try site.write(yong: yong.sink, hugo: hugo.sink)
        try SampleSite.writeHugoTheme(to: hugo.sink)
        print("\(sample.pages) pages in \(sample.folders) folders, \(site.sections.count) sections")
        for (name, folder) in [("yong", yong), ("hugo", hugo)] {
            let digest = String(folder.digest, radix: 16)
            print("\(name): \(folder.files) files, \(folder.bytes) bytes, digest \(digest)")
        }
    }
}
