import Foundation

/// The folders of one measurement, on tmpfs, and the programs that run in them.
struct Course {
    let root: String
    let sample: SampleOptions
    /// This program itself, for the parts that run as children.
    let bench: String

    var yongSite: String { root + "/sample/yong" }
    var hugoSite: String { root + "/sample/hugo" }
    var hugoOutput: String { root + "/hugo-public" }
    var floorOutput: String { root + "/floor-public" }
    var yongOutput: String { yongSite + "/Public" }

    func generate(withHugo: Bool = true) throws -> String {
        let options = ["--pages", "\(sample.pages)", "--seed", "\(sample.seed)"]
        let arguments = ["generate", root + "/sample"] + options
        return try run(bench, withHugo ? arguments : arguments + ["--without-hugo"], in: root)
            .output
    }

    /// Completes the theme's texts by those that `yong new --site` writes.
    ///
    /// Yong asks for a text of everything that it may have to say; the sample's theme names those
    /// alone that its pages show, and so needs no care when Yong learns to say more.
    func completeTheme(with yong: String) throws {
        let starter = root + "/starter"
        _ = try run(yong, ["new", "--site", starter], in: root)
        for language in ["en", "zh"] {
            let path = "/Theme/strings/\(language).yml"
            let own = ThemeTexts(try String(contentsOfFile: yongSite + path, encoding: .utf8))
            let other = ThemeTexts(try String(contentsOfFile: starter + path, encoding: .utf8))
            try own.completed(by: other)
                .write(toFile: yongSite + path, atomically: false, encoding: .utf8)
        }
    }

    func use(theme: String) throws {
        try remove(yongSite + "/Theme")
        try FileManager.default.copyItem(atPath: theme, toPath: yongSite + "/Theme")
    }

    func buildWithYong(_ yong: String, fresh: Bool, extra: [String] = []) throws -> Measurement {
        if fresh {
            try remove(yongOutput)
            try remove(yongSite + "/.yong")
        }
        return try run(yong, ["build"] + extra, in: yongSite)
    }

    /// Looks at the site for everything that an editor is answerable for; writes nothing.
    func checkWithYong(_ yong: String) throws -> Measurement {
        try run(yong, ["check"], in: yongSite)
    }

    func buildWithHugo(_ hugo: String, related: Bool = true) throws -> Measurement {
        try remove(hugoOutput)
        let caches = root + "/hugo-cache"
        try remove(caches)
        return try run(
            hugo,
            [
                "build", "--noBuildLock", "--destination", hugoOutput, "--cacheDir", caches,
                "--config", related ? "hugo.yaml" : "hugo.yaml,without-related.yaml",
            ], in: hugoSite)
    }

    func runFloor(like output: String, workers: Int) throws -> Measurement {
        try remove(floorOutput)
        let arguments = [yongSite + "/Content", output, floorOutput, "--jobs", "\(workers)"]
        return try run(bench, ["floor"] + arguments, in: root)
    }

    private func run(
        _ program: String, _ arguments: [String], in folder: String
    ) throws -> Measurement {
        try Child(program: program, arguments: arguments, folder: folder)
            .run(outputTo: root + "/output.txt")
    }

    func remove(_ path: String) throws {
        if FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
    }
}
