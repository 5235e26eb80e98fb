import Foundation
import Markdown

/// Reads one hostile text in a process that may use two seconds and half a gigabyte.
enum HostileText {
    static func run(number: Int?) {
        guard let number, HostileShapes.all.indices.contains(number) else {
            print(HostileShapes.all.count)
            return
        }
        // The kernel ends the process when it needs more: by a signal, which the test would see.
        limit(Int32(RLIMIT_CPU.rawValue), 2)
        limit(Int32(RLIMIT_AS.rawValue), 512 << 20)
        let shape = HostileShapes.all[number]
        var times: [Double] = []
        var outcomes: [String] = []
        for bytes in [32 << 10, 64 << 10] {
            let text = Array(shape.text(bytes).utf8)
            let start = processorSeconds
            let document = Document(text, options: .init(joinsChineseLines: true))
            let html = document.html(labels: .chinese)
            let blocks = document.blocks(labels: .chinese)
            _ = document.plainText()
            times.append(processorSeconds - start)
            outcomes.append(
                document.mistakes.contains { if case .limit = $0.kind { true } else { false } }
                    ? "refused" : "accepted")
            // What is accepted does not swell.
            if html.count + blocks.html.count > 12 << 20 {
                outcomes[outcomes.count - 1] = "swollen"
            }
        }
        print(outcomes.joined(separator: " "), times[0], times[1], shape.name)
    }

    private static func limit(_ resource: Int32, _ value: UInt) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(resource, &limit)
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
