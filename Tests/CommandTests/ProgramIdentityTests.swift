import Foundation
import Testing

/// A build by one program is not up to date for another.
@Suite struct ProgramIdentityTests {
    private let now = ["--now", "2026-06-01T00:00Z"]

    @Test func aProgramThatWasCompiledAnewBuildsAnew() throws {
        let site = try SiteCopy()
        let programs = ["same", "other"].map { site.folder.appendingPathComponent($0) }
        for program in programs {
            try FileManager.default.copyItem(at: YongProgram.executable, to: program)
        }
        let (same, other) = (programs[0], programs[1])
        // As its linker would name another program.
        var bytes = try Data(contentsOf: other)
        bytes[try buildID(in: bytes).note + 16] ^= 1
        try bytes.write(to: other)
        // As large, and as packages may have it: all of one time.
        for program in programs {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 0), .posixPermissions: 0o755],
                ofItemAtPath: program.path)
        }
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        for (program, isKnown) in [(same, true), (other, false), (other, true), (same, false)] {
            let again = try YongProgram.run(["build"] + now, in: site.folder, program: program)
            #expect(again.status == 0)
            #expect(again.output.contains("up to date") == isKnown)
        }
    }

    /// Without its linker's hash: there is none, or it lies where nothing is loaded.
    @Test(arguments: [false, true])
    func aProgramWithoutAHashIsToldByItsFile(isFarAway: Bool) throws {
        let site = try SiteCopy()
        let program = site.folder.appendingPathComponent("program")
        var bytes = try Data(contentsOf: YongProgram.executable)
        let (part, note) = try buildID(in: bytes)
        if isFarAway {
            bytes.replaceSubrange(
                part + 16..<part + 24, with: [0, 0, 0, 0, 0, 0x70, 0, 0] as [UInt8])
        } else {
            bytes[note + 8] = 0
        }
        func install() throws {
            try? FileManager.default.removeItem(at: program)
            try bytes.write(to: program)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 0), .posixPermissions: 0o755],
                ofItemAtPath: program.path)
        }
        try install()
        for isKnown in [false, true] {
            let built = try YongProgram.run(["build"] + now, in: site.folder, program: program)
            #expect(built.status == 0, "\(built.errors)")
            #expect(built.output.contains("up to date") == isKnown)
        }
        // Of the same size and time, but it came later.
        try install()
        let again = try YongProgram.run(["build"] + now, in: site.folder, program: program)
        #expect(again.status == 0, "\(again.errors)")
        #expect(!again.output.contains("up to date"))
    }

    /// Where the note with the hash begins, however long the hash is: its length stands second, its kind
    /// third. And where the header of its part does.
    private func buildID(in program: Data) throws -> (part: Int, note: Int) {
        for part in parts(of: program) where read(program, part, 4) == 4 /* notes */ {
            var note = read(program, part + 8, 8)
            let end = note + read(program, part + 32, 8)
            while note + 16 <= end {
                let name = read(program, note, 4)
                if name == 4, read(program, note + 8, 4) == 3,
                    program[note + 12..<note + 16].elementsEqual("GNU\0".utf8)
                {
                    return (part, note)
                }
                note += 12 + (name + 3) / 4 * 4 + (read(program, note + 4, 4) + 3) / 4 * 4
            }
        }
        throw NoBuildID()
    }

    private struct NoBuildID: Error {}

    /// Where the headers of a program's parts stand (ELF, 64 bits).
    private func parts(of program: Data) -> [Int] {
        (0..<read(program, 56, 2)).map { read(program, 32, 8) + $0 * read(program, 54, 2) }
    }

    private func read(_ bytes: Data, _ offset: Int, _ count: Int) -> Int {
        bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
