import Foundation

/// A program to run and measure.
struct Child {
    let program: String
    let arguments: [String]
    let folder: String

    /// Runs to the end and returns what it took.
    ///
    /// Linux hands the peak memory of the forking process down to its child, so whatever uses much
    /// memory here, above all the generator, runs in a child of its own.
    func run(outputTo log: String) throws -> Measurement {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let mode = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, log, mode, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, log + ".errors", mode, 0o644)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)

        // `env -C` is the way to another folder that needs no change of this process's own.
        var words: [UnsafeMutablePointer<CChar>?] =
            (["env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process = pid_t()
        let start = ContinuousClock.now
        let failure = posix_spawn(&process, "/usr/bin/env", &actions, nil, &words, environ)
        guard failure == 0 else { throw ChildFailure(self, String(cString: strerror(failure))) }
        var (status, usage) = (Int32(), rusage())
        guard wait4(process, &status, 0, &usage) == process else {
            throw ChildFailure(self, String(cString: strerror(errno)))
        }
        let wall = ContinuousClock.now - start
        let output = try String(contentsOfFile: log, encoding: .utf8)
        guard status == 0 else {
            let errors = try String(contentsOfFile: log + ".errors", encoding: .utf8)
            throw ChildFailure(self, String((output + errors).suffix(4_000)))
        }
        return Measurement(
            wall: wall.seconds, cpu: usage.ru_utime.seconds + usage.ru_stime.seconds,
            peakMegabytes: Double(usage.ru_maxrss) * 1024 / 1e6, output: output)
    }
}

/// What one run of a program took.
struct Measurement {
    var wall: Double
    var cpu: Double
    var peakMegabytes: Double
    var output = ""
}

struct ChildFailure: Error, CustomStringConvertible {
    let description: String

    init(_ child: Child, _ why: String) {
        let words = [child.program] + child.arguments
        description = "failed: \(words.joined(separator: " "))\n\(why)"
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

extension [Measurement] {
    /// The median of each quantity for itself.
    var median: Measurement? {
        guard !isEmpty else { return nil }
        func middle(_ quantity: (Measurement) -> Double) -> Double {
            let sorted = map(quantity).sorted()
            let half = sorted.count / 2
            return sorted.count.isMultiple(of: 2)
                ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
        }
        return Measurement(
            wall: middle(\.wall), cpu: middle(\.cpu), peakMegabytes: middle(\.peakMegabytes))
    }
}
