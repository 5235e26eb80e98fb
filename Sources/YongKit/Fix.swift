/// Mends what a program can mend, of what `Check` finds: nothing that an author has to decide.
package struct Fix: Sendable {
    package let options: CheckOptions
    /// What files without a mark are written in, where somebody says so.
    private let encoding: ForeignEncoding?

    package init(_ options: CheckOptions, encoding: ForeignEncoding? = nil) {
        self.options = options
        self.encoding = encoding
    }

    /// What would be changed; nothing is.
    package func plan() async -> FixPlan {
        let report = await Check(options).run()
        var plan = FixPlan()
        var edits: [(file: String, edits: [TextEdit])] = []
        for diagnostic in report.diagnostics {
            if let edit = diagnostic.edit {
                if edits.last?.file != edit.location.file {
                    edits.append((edit.location.file, []))
                }
                edits[edits.count - 1].edits.append(edit)
            } else if diagnostic.message.rule == "encoding-foreign",
                let file = diagnostic.location?.file
            {
                let converted = FixedFile(
                    converting: file, from: encoding, root: options.build.root)
                if converted == nil { plan.obstacles.append(diagnostic) }
                plan.add(converted)
            } else if diagnostic.isError, diagnostic.message.cause > .content {
                plan.obstacles.append(diagnostic)
            }
        }
        for (file, edits) in edits {
            plan.add(FixedFile(editing: file, edits, root: options.build.root))
        }
        return plan
    }

    /// Changes the files; what became visible by that is mended too.
    ///
    /// - Returns: what was changed, and what could not be written.
    package func write(_ first: FixPlan) async -> (files: [String], failures: [Diagnostic]) {
        var plan = first
        var written: [String] = []
        var failures: [Diagnostic] = []
        for _ in 0..<rounds {
            for file in plan.files {
                let place = SourceLocation(file.path)
                // What somebody is writing now is not ours: nobody was shown how it would change.
                guard !failures.contains(where: { $0.location == place }) else { continue }
                do {
                    if try file.write(below: options.build.root) {
                        if !written.contains(file.path) { written.append(file.path) }
                    } else {
                        failures.append(Message.savedMeanwhile(file.path).at(place))
                    }
                } catch {
                    failures.append(Message.write(error).at(place))
                }
            }
            // A file that could not be read as UTF-8 says only now what else is wrong in it.
            plan = await self.plan()
            if plan.files.isEmpty { break }
        }
        return (written.sorted(), failures)
    }

    private var rounds: Int { 4 }
}

/// The files that change.
package struct FixPlan: Sendable {
    package fileprivate(set) var files: [FixedFile] = []
    /// Why there is nothing to see, or not all: settings that cannot be read, an encoding that nobody
    /// can tell.
    package fileprivate(set) var obstacles: [Diagnostic] = []

    fileprivate mutating func add(_ file: FixedFile?) {
        guard let file else { return }
        files.append(file)
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
