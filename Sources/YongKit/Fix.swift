/// Mends what a program can mend, of what `Check` finds: nothing that an author has to decide.
package struct Fix: Sendable {
    package let options: CheckOptions

    package init(_ options: CheckOptions) { self.options = options }

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
                plan.add(FixedFile(converting: file, root: options.build.root))
            } else {
                plan.left += 1
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
    package func write(_ first: FixPlan) async -> (files: [String], failure: Diagnostic?) {
        var plan = first
        var written: [String] = []
        for _ in 0..<rounds {
            for file in plan.files {
                do {
                    try file.write(below: options.build.root)
                } catch {
                    return (written, Message.unreadable(error).at(SourceLocation(file.path)))
                }
                if !written.contains(file.path) { written.append(file.path) }
            }
            // A file that could not be read as UTF-8 says only now what else is wrong in it.
            plan = await self.plan()
            if plan.files.isEmpty { break }
        }
        return (written.sorted(), nil)
    }

    private var rounds: Int { 4 }
}

/// The files that change, and how many findings no program can mend.
package struct FixPlan: Sendable {
    package fileprivate(set) var files: [FixedFile] = []
    package fileprivate(set) var left = 0

    fileprivate mutating func add(_ file: FixedFile?) {
        guard let file else { return }
        files.append(file)
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
