/// A build's outcome for machines.
extension BuildReport {
    /// One object: `status`, `diagnostics` and, when asked for, the time of each stage in seconds.
    package func json(withStatistics: Bool) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.field("upToDate", literal: String(isCurrent))
            json.field("pages", literal: String(pages))
            if let swap {
                json.key("outputs")
                json.object { json in
                    json.field("added", literal: String(swap.added))
                    json.field("changed", literal: String(swap.changed))
                    json.field("removed", literal: String(swap.removed))
                    json.field("kept", literal: String(swap.kept))
                    json.field("atomic", literal: String(swap.isOneStep))
                }
            }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
            if withStatistics { write(statistics, to: &json) }
        }
        return json.bytes + [0x0A]
    }

    private func write(_ statistics: BuildStatistics, to json: inout JSONWriter) {
        json.key("stages")
        json.array { json in
            for stage in statistics.stages {
                json.object { json in
                    json.field("name", stage.name)
                    json.field("seconds", literal: String(stage.duration / .seconds(1)))
                }
            }
        }
        for (name, shares) in [
            ("templates", statistics.templates), ("slowestPages", statistics.slowestPages),
        ] {
            json.key(name)
            json.array { json in
                for share in shares {
                    json.object { json in
                        json.field("name", share.name)
                        json.field("seconds", literal: String(share.duration / .seconds(1)))
                        json.field("pages", literal: String(share.pages))
                    }
                }
            }
        }
    }
}

extension SwapReport {
    /// A reader saw the old site or the new one, and nothing between.
    var isOneStep: Bool {
        if case .fileByFile = method { false } else { true }
    }
}

extension Diagnostic {
    package func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("rule", message.rule)
            json.field("severity", message.severity.rawValue)
            if let location {
                json.field("file", location.file)
                json.field("line", literal: String(location.line))
                json.field("column", literal: String(location.column))
                json.field("length", literal: String(location.length))
            }
            json.key("message")
            message.wording.write(to: &json)
            if let fix = message.fix {
                json.key("fix")
                fix.write(to: &json)
            }
        }
    }
}

extension Wording {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("en", en)
            json.field("zh", zh)
        }
    }
}
