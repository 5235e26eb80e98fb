import ArgumentParser
import Foundation

struct PicturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pictures",
        abstract: "Measures photographs made into three widths and three formats, against vips.",
        discussion: """
            Both make AVIF (quality 55, effort 2), WebP (78, effort 4) and JPEG (80) of every \
            photograph, 480, 960 and 1440 pixels wide, with as many workers as there are \
            processors: yong in one process, the program vips in a process for each file. It \
            needs libvips-tools. Run it from the top of the repository.
            """)

    @OptionGroup var programs: ProgramOptions

    @Option(help: "How many photographs of 12 megapixels.")
    var photographs = 200

    func validate() throws {
        guard photographs > 0 else { throw ValidationError("--photographs is 1 or more") }
    }

    func run() throws {
        let yong = try programs.findYong()
        let root = programs.scratch + "/yong-bench-pictures-\(getpid())"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { if !programs.keep { try? FileManager.default.removeItem(atPath: root) } }
        let course = PictureCourse(root: root, photographs: photographs)
        try course.make(with: yong)
        let load = String(format: "%.1f", Race.load)
        print("| \(photographs) photographs, load \(load) | wall | CPU | peak memory |")
        print("| --- | ---: | ---: | ---: |")
        let cold = try course.build(yong)
        say("yong, nothing made before", cold)
        say("yong again, nothing changed", try course.build(yong))
        try course.changeText()
        say("yong again, a text changed", try course.build(yong))
        let vips = try course.makeWithVips()
        say("vips, a process for each file", vips)
        print(
            String(
                format: "\nyong ÷ vips: wall %.2f, CPU %.2f", cold.wall / vips.wall,
                cold.cpu / vips.cpu))
    }

    private func say(_ name: String, _ measurement: Measurement) {
        print(
            String(
                format: "| %@ | %.2f s | %.2f s | %.0f MB |", name, measurement.wall,
                measurement.cpu, measurement.peakMegabytes))
    }
}

/// A site whose pages show photographs, ten on each.
struct PictureCourse {
    let root: String
    let photographs: Int

    private var site: String { root + "/site" }

    /// Photographs of noise at several scales, which is as hard to encode as leaves and water. Ten are
    /// different; the others differ by a comment, which is enough for another content.
    func make(with yong: String) throws {
        _ = try run(yong, ["new", "--site", site], in: root)
        let kinds = min(10, photographs)
        for kind in 0..<kinds {
            _ = try run("/bin/sh", ["-c", Self.photograph, "photograph", "\(kind)"], in: root)
        }
        for number in 0..<photographs {
            let page = site + "/Content/photos/p\(number / 10)"
            try FileManager.default.createDirectory(
                atPath: page, withIntermediateDirectories: true)
            var bytes = try Data(
                contentsOf: URL(fileURLWithPath: root + "/photo-\(number % kinds).jpg"))
            let comment = Array("photograph \(number)".utf8)
            bytes.insert(
                contentsOf: [0xFF, 0xFE, 0, UInt8(comment.count + 2)] + comment, at: 2)
            try bytes.write(to: URL(fileURLWithPath: page + "/photo-\(number).jpg"))
        }
        for page in 0..<(photographs + 9) / 10 {
            let last = min(page * 10 + 10, photographs)
            let pictures = (page * 10..<last).map { "![Photograph \($0)](photo-\($0).jpg)\n" }
            try write("p\(page)/en.md", "Page \(page)", pictures.joined(separator: "\n"))
            try write("p\(page)/zh.md", "第\(page)页", pictures.joined(separator: "\n"))
        }
        try write("en.md", "Photographs", "All of them.\n")
        try write("zh.md", "照片", "都在这里。\n")
    }

    func build(_ yong: String) throws -> Measurement { try run(yong, ["build"], in: site) }

    func changeText() throws { try write("en.md", "Photographs", "All of them, and more.\n") }

    func makeWithVips() throws -> Measurement {
        let workers = ProcessInfo.processInfo.activeProcessorCount
        return try run("/bin/sh", ["-c", Self.vips, "vips", "\(workers)"], in: root)
    }

    private static let photograph = """
        set -e
        s=$1
        vips perlin a.v 4000 3000 --cell-size 400 --seed $((s + 1))
        vips perlin b.v 4000 3000 --cell-size 37 --seed $((s + 100))
        vips perlin c.v 4000 3000 --cell-size 150 --seed $((s + 200))
        vips gaussnoise n.v 4000 3000 --mean 0 --sigma 6 --seed $((s + 300))
        vips linear a.v a2.v 90 110
        vips linear b.v b2.v 45 0
        vips linear c.v c2.v 100 120
        vips add a2.v b2.v r.v
        vips add r.v n.v r2.v
        vips add c2.v b2.v g.v
        vips add g.v n.v g2.v
        vips add a2.v c2.v b3.v
        vips linear b3.v b4.v 0.5 0
        vips bandjoin 'r2.v g2.v b4.v' rgb.v
        vips cast rgb.v rgb8.v uchar
        vips copy rgb8.v "photo-$s.jpg[Q=88]" --interpretation srgb
        rm -f *.v
        """

    /// The same pictures by the same library, each in a process of its own.
    private static let vips = """
        mkdir -p vips
        export VIPS_CONCURRENCY=1
        for f in site/Content/photos/*/*.jpg; do
          n=$(basename "$f" .jpg)
          for w in 480 960 1440; do
            echo "$f vips/$n-$w.avif[Q=55,effort=2,bitdepth=8,strip] $w"
            echo "$f vips/$n-$w.webp[Q=78,effort=4,strip] $w"
            echo "$f vips/$n-$w.jpg[Q=80,optimize_coding,interlace,strip] $w"
          done
        done | xargs -P "$1" -L 1 sh -c \\
          'vips thumbnail "$0" "$1" "$2" --height 1000000 --size down --export-profile srgb'
        """

    private func write(_ path: String, _ title: String, _ text: String) throws {
        try "---\ntitle: \(title)\n---\n\n\(text)".write(
            toFile: site + "/Content/photos/" + path, atomically: false, encoding: .utf8)
    }

    private func run(
        _ program: String, _ arguments: [String], in folder: String
    ) throws -> Measurement {
        try Child(program: program, arguments: arguments, folder: folder)
            .run(outputTo: root + "/log")
    }
}
