internal import Templates

/// A check's outcome for machines.
extension CheckReport {
    /// One object, with the same fields as that of `yong build --json`.
    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.field("pages", literal: String(pages))
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }

    /// A line a finding, as GitHub's runners show it beside the change.
    package func github(in language: Language) -> String {
        diagnostics.map { diagnostic in
            let message = diagnostic.message
            let command =
                switch message.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            var fields = ["title=" + GitHub.property("yong: \(message.rule)")]
            if let location = diagnostic.location {
                fields.insert("file=" + GitHub.property(location.file), at: 0)
                if location.line > 0 { fields.insert("line=\(location.line)", at: 1) }
                if location.line > 0, location.column > 0 {
                    fields.insert("col=\(location.column)", at: 2)
                    fields.insert("endColumn=\(location.column + location.length)", at: 3)
                }
            }
            var words = message.wording.text(in: language)
            if let fix = message.fix {
                words += language.isChinese ? "。改法：" : ". Fix: "
                words += fix.text(in: language)
            }
            return "::\(command) \(fields.joined(separator: ","))::\(GitHub.text(words))\n"
        }.joined()
    }

    /// SARIF 2.1.0, which code hosts and editors read.
    package func sarif(in language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.field("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { json in
                            json.field("name", "Yong")
                            json.field("version", Yong.version)
                            writeRules(language, to: &json)
                        }
                    }
                    // Columns are counted in characters, and not in UTF-16.
                    json.field("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.array { json in
                        for diagnostic in diagnostics { diagnostic.writeSARIF(language, to: &json) }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private func writeRules(_ language: Language, to json: inout JSONWriter) {
        let used = Set(diagnostics.map(\.message.rule)).sorted()
        json.key("rules")
        json.array { json in
            for id in used {
                json.object { json in
                    json.field("id", id)
                    guard let rule = CheckRule.named(id) else { return }
                    json.key("shortDescription")
                    json.object { $0.field("text", rule.title.text(in: language)) }
                    json.key("fullDescription")
                    json.object { $0.field("text", rule.why.text(in: language)) }
                }
            }
        }
    }
}

extension Diagnostic {
    fileprivate func writeSARIF(_ language: Language, to json: inout JSONWriter) {
        json.object { json in
            json.field("ruleId", message.rule)
            json.field("level", message.severity.rawValue)
            json.key("message")
            json.object { json in
                let fix = message.fix.map { "\n" + $0.text(in: language) } ?? ""
                json.field("text", message.wording.text(in: language) + fix)
            }
            guard let location else { return }
            json.key("locations")
            json.array { json in
                json.object { json in
                    json.key("physicalLocation")
                    json.object { json in
                        json.key("artifactLocation")
                        json.object { $0.field("uri", PercentEncoding.encoded(location.file)) }
                        guard location.line > 0 else { return }
                        json.key("region")
                        json.object { json in
                            json.field("startLine", literal: String(location.line))
                            guard location.column > 0 else { return }
                            json.field("startColumn", literal: String(location.column))
                            json.field(
                                "endColumn", literal: String(location.column + location.length))
                        }
                    }
                }
            }
        }
    }
}

/// How GitHub's runners want a command escaped.
private enum GitHub {
    static func text(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    static func property(_ text: String) -> String {
        self.text(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
