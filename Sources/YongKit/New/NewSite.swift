internal import Glibc

/// Makes a small complete site in two languages, with a plain theme.
package struct NewSite: Sendable {
    /// The absolute path of a folder that is empty or not there.
    package let folder: String
    package let now: NewMoment

    package init(folder: String, now: NewMoment) {
        self.folder = folder
        self.now = now
    }

    /// Makes it or says why not; then nothing was changed.
    package func run() -> NewReport {
        var report = NewReport(folder: folder)
        report.diagnostics = obstacles()
        guard report.diagnostics.isEmpty else { return report }
        let day = now.day(by: SiteClock(timeZone: "Asia/Shanghai")).iso
        let (base, below) = existingFolder()
        let files = StarterFiles.site.map { file in
            let isContent = file.path.hasPrefix("Content/")
            let text = isContent ? Archetype.filled(file.text, ["date": day]) : file.text
            return NewFile(below + file.path, text)
        }
        do throws(FileError) {
            try NewFiles(files: files).make(in: base)
            report.made = StarterFiles.site.map(\.path)
        } catch {
            report.diagnostics = [Message.newFailed(folder, code: error.code).at(nil)]
        }
        return report
    }
}

extension NewSite {
    /// What keeps the folder from being made or filled.
    private func obstacles() -> [Diagnostic] {
        do throws(FileError) {
            let status = try FileStatus(path: folder)
            guard status.kind == .folder else { return [Message.newSiteNoFolder(folder).at(nil)] }
            // A repository may be there before its site.
            let names = try listFolder(folder, followsLinks: true).map(\.name)
                .filter { $0 != ".git" }.sorted()
            return names.first.map { [Message.newSiteNotEmpty(folder, entry: $0).at(nil)] } ?? []
        } catch {
            return error.code == ENOENT ? [] : [Message.newFailed(folder, code: error.code).at(nil)]
        }
    }

    /// The nearest folder that is there, and the way down from it, which the files bring along.
    private func existingFolder() -> (base: String, below: String) {
        var base = folder[...]
        var below = ""
        while (try? FileStatus(path: String(base))) == nil,
            let slash = base.lastIndex(of: "/"), slash > base.startIndex
        {
            below = base[base.index(after: slash)...] + "/" + below
            base = base[..<slash]
        }
        if (try? FileStatus(path: String(base))) != nil { return (String(base), below) }
        return ("/", base.dropFirst() + "/" + below)
    }
}
