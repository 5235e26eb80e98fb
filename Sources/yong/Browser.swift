internal import Foundation

/// Opens an address in the person's browser.
enum Browser {
    static func open(_ address: String, _ terminal: Terminal) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { process in
            guard process.terminationStatus != 0 else { return }
            terminal.say(en: "no browser could be opened", zh: "无法打开浏览器")
        }
        do {
            try process.run()
        } catch {
            terminal.say(en: "no browser could be opened", zh: "无法打开浏览器")
        }
    }
}
